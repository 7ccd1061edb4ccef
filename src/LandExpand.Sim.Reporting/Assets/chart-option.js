/* From a chart description to an ECharts option. Plain ES5 and no page: it runs in a browser and in a script engine alike.
   It computes no statistic and formats no number; it places what the description says. */
function liesDown(spec, width) {
  return spec.series[0].kind === 'waterfall' && (width - 70) / spec.series[0].steps.length < 84;
}

function chartHeight(spec, width, narrow) {
  if (liesDown(spec, width)) { return spec.series[0].steps.length * 34 + 50; }
  if (spec.series[0].kind === 'rows') { return spec.y.ticks.length * (spec.series[0].lanes > 1 ? 40 : 30) + 74; }
  if (spec.series[0].kind === 'heatmap') { return Math.max(300, Math.min(440, width * 0.62)); }
  return narrow ? 300 : Math.max(340, Math.min(420, width * 0.42));
}

function chartOption(spec, palette, box) {
  'use strict';
  // Names of steps need about 80 pixels each; where there is less, the bridge reads downwards.
  var transposed = liesDown(spec, box.width);
  var font = (box.font ? box.font + ', ' : '') + 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
  var size = box.narrow ? 11 : 12;

  function colour(role) { return palette.roles[role] || palette.text; }

  function ofKind(kinds) {
    return spec.annotations.filter(function (a) { return kinds.indexOf(a.kind) >= 0; });
  }

  function labelAt(axis, value) {
    var reach = Math.abs(axis.maximum - axis.minimum) * 1e-6;
    for (var i = 0; i < axis.ticks.length; i++) {
      if (Math.abs(axis.ticks[i].value - value) <= reach) { return axis.ticks[i].label; }
    }
    return '';
  }

  function isCategory(axis) { return axis.number === 'category'; }

  function axisOption(axis, horizontal) {
    var values = axis.ticks.map(function (t) { return t.value; });
    var option = {
      name: axis.title, nameLocation: 'middle', nameGap: 30, inverse: axis.reversed,
      nameTextStyle: { color: palette.mutedText, fontFamily: font, fontSize: size },
      axisLine: { show: horizontal, lineStyle: { color: palette.grid } },
      axisTick: { show: false },
      splitLine: { show: !horizontal && !isCategory(axis), lineStyle: { color: palette.grid } },
      axisLabel: { color: palette.mutedText, fontFamily: font, fontSize: size, hideOverlap: true, margin: 10 }
    };
    if (isCategory(axis)) {
      option.type = 'category';
      option.data = [];
      for (var i = 0; i < axis.maximum - axis.minimum; i++) { option.data.push(labelAt(axis, i)); }
      option.axisLabel.interval = 0;
      if (horizontal && spec.series[0].kind === 'waterfall') {
        option.axisLabel.width = Math.max(40, (box.width - 90) / option.data.length - 6);
        option.axisLabel.overflow = 'break';
        option.axisLabel.hideOverlap = false;
      }
    } else {
      option.type = 'value';
      option.min = axis.minimum;
      option.max = axis.maximum;
      if (horizontal) {
        option.axisTick.customValues = values;
        option.axisLabel.customValues = values;
      } else if (values.length > 1) {
        option.interval = values[1] - values[0];
      }
      option.axisLabel.formatter = function (value) { return labelAt(axis, value); };
    }
    if (!horizontal) {
      option.nameLocation = 'end';
      option.name = '';
    }
    return option;
  }

  /* Spans lie behind everything, reference lines and words in front. */
  function behind() {
    return drawn(function (params, api) {
      return ofKind(['span']).map(function (a) {
        var from = api.coord([a.from, spec.y.minimum])[0];
        var to = api.coord([a.to, spec.y.minimum])[0];
        var area = params.coordSys;
        return {
          type: 'group', children: [
            { type: 'rect', shape: { x: from, y: area.y, width: to - from, height: area.height }, style: { fill: colour(a.role) } },
            text(a.label, (from + to) / 2, area.y + 8, 'center', palette.mutedText, 'normal', 'top')
          ]
        };
      });
    }, 0);
  }

  function inFront() {
    return drawn(function (params, api) {
      var area = params.coordSys, items = [];
      ofKind(['horizontal', 'vertical']).forEach(function (a) {
        var upright = a.kind === 'vertical';
        var at = upright ? api.coord([a.x, spec.y.minimum])[0] : api.coord([spec.x.minimum, a.y])[1];
        if (upright ? (at < area.x || at > area.x + area.width) : (at < area.y || at > area.y + area.height)) { return; }
        items.push({
          type: 'line',
          shape: upright ? { x1: at, x2: at, y1: area.y, y2: area.y + area.height } : { x1: area.x, x2: area.x + area.width, y1: at, y2: at },
          style: { stroke: colour(a.role), lineWidth: 1.25, lineDash: [5, 4] }
        });
        if (a.label) {
          var left = upright && at > area.x + area.width - 60;
          items.push(upright
            ? text(a.label, at + (left ? -6 : 6), area.y + 4, left ? 'right' : 'left', colour(a.role), 'bold', 'top')
            : text(a.label, area.x + area.width - 2, at - 4, 'right', colour(a.role), 'bold', 'bottom'));
        }
      });
      ofKind(['spanLabel']).forEach(function (a) {
        var from = api.coord([a.from, spec.y.minimum])[0];
        var to = api.coord([a.to, spec.y.minimum])[0];
        var needed = Math.max(a.label.length, a.secondLine.length) * size * 0.62;
        if (to - from < needed) { return; }
        items.push(text(a.label, (from + to) / 2, area.y - 26, 'center', palette.mutedText, 'normal', 'bottom'));
        items.push(text(a.secondLine, (from + to) / 2, area.y - 6, 'center', palette.text, 'bold', 'bottom', size + 3));
        items.push({ type: 'rect', shape: { x: from + 1, y: area.y - 4, width: to - from - 2, height: 3 }, style: { fill: colour(a.role) } });
      });
      return items;
    }, 10);
  }

  function text(words, x, y, align, fill, weight, vertical, fontSize) {
    return {
      type: 'text',
      style: {
        text: words, x: x, y: y, align: align, verticalAlign: vertical, fill: fill, fontFamily: font, fontSize: fontSize || size,
        fontWeight: weight, stroke: palette.background, lineWidth: 3
      }
    };
  }

  /* A custom series that draws once over the whole plot. */
  function drawn(render, z, clip) {
    return {
      type: 'custom', silent: true, z: z, clip: !!clip, tooltip: { show: false }, data: [[spec.x.minimum, spec.y.minimum]],
      renderItem: function (params, api) {
        if (params.dataIndex !== 0) { return; }
        return { type: 'group', children: render(params, api) };
      }
    };
  }

  function line(series) {
    return {
      type: 'line', z: 5, data: series.points.map(function (p) { return [p.x, p.y]; }),
      symbol: series.marks ? 'circle' : 'none', symbolSize: 7, connectNulls: false,
      lineStyle: { color: colour(series.role), width: series.role === 'reference' ? 1.25 : 2.5, type: series.stroke },
      itemStyle: { color: colour(series.role) }, emphasis: { disabled: true }
    };
  }

  function band(series) {
    return drawn(function (params, api) {
      var top = series.ranges.map(function (r) { return api.coord([r.x, r.high]); });
      var bottom = series.ranges.map(function (r) { return api.coord([r.x, r.low]); }).reverse();
      return [{ type: 'polygon', shape: { points: top.concat(bottom) }, style: { fill: colour(series.role), opacity: spec.series.length > 3 && series.role === 'secondBand' ? 0.75 : 1 } }];
    }, 1, true);
  }

  function histories(series) {
    return drawn(function (params, api) {
      return series.histories.map(function (history) {
        return {
          type: 'polyline', shape: { points: history.map(function (p) { return api.coord([p.x, p.y]); }) },
          style: { stroke: colour(series.role), lineWidth: 0.8, opacity: 0.55, fill: null }
        };
      });
    }, 3, true);
  }

  function bins(series) {
    return {
      type: 'custom', z: 4, clip: true, data: series.bins.map(function (b) { return [(b.from + b.to) / 2, b.height]; }),
      renderItem: function (params, api) {
        var bin = series.bins[params.dataIndex];
        var from = api.coord([bin.from, bin.height]), to = api.coord([bin.to, 0]);
        var gap = to[0] - from[0] > 5 ? 1 : 0.25;
        return {
          type: 'rect', shape: { x: from[0] + gap / 2, y: from[1], width: Math.max(0.5, to[0] - from[0] - gap), height: to[1] - from[1] },
          style: { fill: colour(series.role) }
        };
      }
    };
  }

  function stack(series) {
    return {
      type: 'bar', stack: 'movements', z: 4, barMaxWidth: 56, barCategoryGap: '32%', data: series.points.map(function (p) { return p.y; }),
      itemStyle: { color: colour(series.role) }, emphasis: { disabled: true }
    };
  }

  function waterfall(series) {
    var steps = series.steps;
    return {
      type: 'custom', z: 4, data: steps.map(function (s, i) { return transposed ? [s.to, i] : [i, s.to]; }),
      renderItem: function (params, api) {
        var i = params.dataIndex, step = steps[i];
        function at(value, index) { return transposed ? api.coord([value, index]) : api.coord([index, value]); }
        var across = transposed ? 1 : 0, along = 1 - across;
        var band = Math.abs(api.size([1, 1])[across]);
        var thick = Math.min(band * 0.62, 64);
        var centre = at(step.to, i)[across];
        var from = at(step.from, i)[along], to = at(step.to, i)[along];
        function rect(a, b, c, d) {
          return transposed ? { x: Math.min(c, d), y: a, width: Math.max(1, Math.abs(d - c)), height: b - a } : { x: a, y: Math.min(c, d), width: b - a, height: Math.max(1, Math.abs(d - c)) };
        }
        function segment(a, c, b, d) {
          return transposed ? { x1: c, y1: a, x2: d, y2: b } : { x1: a, y1: c, x2: b, y2: d };
        }
        var children = [{ type: 'rect', shape: rect(centre - thick / 2, centre + thick / 2, from, to), style: { fill: colour(step.role) } }];
        if (i < steps.length - 1) {
          children.push({ type: 'line', shape: segment(centre + thick / 2, to, centre + band - thick / 2, to), style: { stroke: palette.mutedText, lineWidth: 1 } });
        }
        var ends = [from, to];
        if (step.spreadLow !== null && step.spreadHigh !== null) {
          var low = at(step.spreadLow, i)[along], high = at(step.spreadHigh, i)[along];
          ends.push(low, high);
          [segment(centre, low, centre, high), segment(centre - 5, low, centre + 5, low), segment(centre - 5, high, centre + 5, high)].forEach(function (shape) {
            children.push({ type: 'line', shape: shape, style: { stroke: palette.text, lineWidth: 1.25 } });
          });
        }
        children.push(transposed
          ? text(step.label, Math.max.apply(null, ends) + 6, centre, 'left', palette.text, 'bold', 'middle')
          : text(step.label, centre, Math.min.apply(null, ends) - 6, 'center', palette.text, 'bold', 'bottom'));
        return { type: 'group', children: children };
      }
    };
  }

  function heatmap(series) {
    return {
      type: 'heatmap', data: series.cells.map(function (c) { return [c.x, c.y, c.ramp]; }), emphasis: { disabled: true },
      itemStyle: { borderColor: palette.background, borderWidth: 0.5 }
    };
  }

  /* One bar a row, or several side by side, each with its error and its words at the end away from where it starts. */
  function rows(series) {
    return {
      type: 'custom', z: 4, data: series.bars.map(function (b) { return [b.to, b.row]; }),
      renderItem: function (params, api) {
        var bar = series.bars[params.dataIndex];
        var thick = Math.min(20, Math.abs(api.size([0, 1])[1]) * 0.74 / series.lanes);
        var to = api.coord([bar.to, bar.row]), from = api.coord([bar.from, bar.row])[0];
        var centre = to[1] + (series.lane - (series.lanes - 1) / 2) * thick, leftward = to[0] < from, ends = [from, to[0]];
        var children = [{ type: 'rect', shape: { x: Math.min(from, to[0]), y: centre - thick * 0.46, width: Math.max(1, Math.abs(to[0] - from)), height: thick * 0.92 }, style: { fill: colour(series.role) } }];
        if (bar.spreadLow !== null && bar.spreadHigh !== null) {
          var low = api.coord([bar.spreadLow, bar.row])[0], high = api.coord([bar.spreadHigh, bar.row])[0];
          ends.push(low, high);
          children.push({ type: 'line', shape: { x1: low, x2: high, y1: centre, y2: centre }, style: { stroke: palette.text, lineWidth: 1.25 } });
        }
        if (bar.label) {
          children.push(text(bar.label, leftward ? Math.min.apply(null, ends) - 5 : Math.max.apply(null, ends) + 5, centre, leftward ? 'right' : 'left', palette.text, 'normal', 'middle', size - 1));
        }
        return { type: 'group', children: children };
      }
    };
  }

  function scatter(series) {
    return { type: 'scatter', z: 5, symbolSize: 7, data: series.points.map(function (p) { return [p.x, p.y]; }), itemStyle: { color: colour(series.role) } };
  }

  var draw = { line: line, band: band, histories: histories, bins: bins, stack: stack, waterfall: waterfall, heatmap: heatmap, scatter: scatter, rows: rows };
  var shown = spec.series.filter(function (s) { return !s.onDemand || box.onDemand; });
  var isHeatmap = shown[0].kind === 'heatmap';
  var isRows = shown[0].kind === 'rows';
  var x = axisOption(transposed ? spec.y : spec.x, true);
  var y = axisOption(transposed ? spec.x : spec.y, false);
  if (transposed) {
    y.inverse = true;
    y.axisLabel.hideOverlap = false;
    x.splitLine = { show: true, lineStyle: { color: palette.grid } };
    x.name = '';
  }

  if (isRows) {
    y.axisLabel.hideOverlap = false;
    y.axisLabel.width = Math.min(270, box.width * 0.38);
    y.axisLabel.overflow = 'truncate';
    x.splitLine = { show: true, lineStyle: { color: palette.grid } };
  }

  var option = {
    animation: false, backgroundColor: 'transparent',
    grid: {
      left: 4, right: transposed ? 52 : isRows ? 62 : 18, top: ofKind(['spanLabel']).length ? 58 : 22, bottom: 6,
      outerBoundsMode: 'same', outerBoundsContain: 'all'
    },
    xAxis: x, yAxis: y,
    series: [behind()].concat(shown.map(function (s) { return draw[s.kind](s); }), [inFront()])
  };
  if (isHeatmap) {
    option.visualMap = { show: false, type: 'continuous', min: 0, max: 1, dimension: 2, inRange: { color: palette.ramp } };
  }
  if (box.hover) {
    option.tooltip = {
      trigger: isHeatmap || isRows ? 'item' : 'axis', confine: true, backgroundColor: palette.background, borderColor: palette.grid, borderWidth: 1, padding: [8, 12],
      textStyle: { color: palette.text, fontFamily: font, fontSize: 13 }, transitionDuration: 0,
      axisPointer: { snap: true, type: shown[0].kind === 'waterfall' || shown[0].kind === 'stack' ? 'shadow' : 'line', lineStyle: { color: palette.mutedText, type: 'solid' }, shadowStyle: { color: palette.mutedText, opacity: 0.08 }, label: { show: false } },
      formatter: function (params) {
        var first = params instanceof Array ? params[0] : params;
        if (isRows) { return box.hover(spec.hover[shown[first.seriesIndex - 1].bars[first.dataIndex].row]); } // the first series is what lies behind
        return box.hover(isHeatmap ? spec.hover[first.dataIndex] : nearest(isCategory(spec.x) ? first.dataIndex : first.axisValue));
      }
    };
  }
  return option;

  function nearest(position) {
    var best = null;
    spec.hover.forEach(function (h) {
      if (best === null || Math.abs(h.x - position) < Math.abs(best.x - position)) { best = h; }
    });
    return best;
  }
}
