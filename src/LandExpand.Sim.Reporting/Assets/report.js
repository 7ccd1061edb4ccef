/* Draws the charts of the page from the descriptions in it. Light on paper, whatever the screen. */
(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('chart-data').textContent);
  var dark = window.matchMedia('(prefers-color-scheme: dark)');
  var printing = false;
  var charts = [];

  function palette() { return !printing && dark.matches ? data.dark : data.light; }

  function element(tag, className, words) {
    var node = document.createElement(tag);
    if (className) { node.className = className; }
    if (words) { node.textContent = words; }
    return node;
  }

  /* Built as nodes, never as markup: names come from users. */
  function hoverCard(entry) {
    if (!entry) { return ''; }
    var card = element('div', 'hover-card');
    card.appendChild(element('div', 'hover-title', entry.title));
    entry.rows.forEach(function (row) {
      var line = element('div', 'hover-row');
      var name = element('span', 'hover-name', row.name);
      if (row.role) {
        var dot = element('i', 'hover-dot');
        dot.style.background = palette().roles[row.role];
        name.insertBefore(dot, name.firstChild);
      }
      line.appendChild(name);
      line.appendChild(element('span', 'hover-value', row.text));
      card.appendChild(line);
    });
    return card;
  }

  function draw(chart) {
    chart.host.style.width = '';
    var width = printing ? 636 : chart.host.clientWidth; // what A4 leaves between the margins and the frame of a card
    if (!width) { return; }
    var narrow = width < 640;
    var spec = chart.detailed ? chart.spec.detail : chart.spec;
    var height = chartHeight(spec, width, narrow) * (printing ? 0.8 : 1);
    if (printing) { chart.host.style.width = width + 'px'; }
    chart.host.style.minHeight = 0;
    chart.host.style.height = height + 'px';
    chart.view.resize({ width: width, height: height });
    chart.view.setOption(chartOption(spec, palette(), { width: width, height: height, narrow: narrow, font: data.font, onDemand: chart.onDemand, hover: hoverCard }), true);
    chart.width = width;
  }

  function drawAll() { charts.forEach(draw); }

  /* A button, where the chart has one, that turns something on and off. */
  function offer(chart, name, what) {
    var button = document.querySelector('[' + name + '="' + chart.spec.key + '"]');
    if (!button) { return; }
    button.hidden = false;
    button.addEventListener('click', function () {
      chart[what] = !chart[what];
      button.setAttribute('aria-pressed', String(chart[what]));
      draw(chart);
    });
  }

  data.charts.forEach(function (spec) {
    var host = document.getElementById('chart-' + spec.key);
    host.style.height = chartHeight(spec, host.clientWidth, host.clientWidth < 640) + 'px';
    var chart = { spec: spec, host: host, view: echarts.init(host, null, { renderer: 'svg', width: host.clientWidth || 640, height: 360 }), onDemand: false, detailed: false, width: 0 };
    charts.push(chart);
    draw(chart);
    offer(chart, 'data-on-demand', 'onDemand');
    offer(chart, 'data-detail', 'detailed');
  });

  window.addEventListener('resize', function () {
    charts.forEach(function (chart) { if (!printing && chart.host.clientWidth !== chart.width) { draw(chart); } });
  });
  if (dark.addEventListener) { dark.addEventListener('change', drawAll); }
  window.addEventListener('beforeprint', function () { printing = true; drawAll(); });
  window.addEventListener('afterprint', function () { printing = false; drawAll(); });
})();
