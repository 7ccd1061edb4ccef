/* From a chart description to an ECharts option. Plain ES5 and no page: it runs in a browser and in a script engine alike.
   It computes no statistic and formats no number; it places what the description says. */
function liesDown(spec, width) {
  return spec.series[0].kind === 'waterfall' && (width - 130) / spec.series[0].steps.length < 76;
}

function chartHeight(spec, width, narrow) {
  if (liesDown(spec, width)) { return spec.series[0].steps.length * 34 + 50; }
  if (spec.series[0].kind === 'ridge') { return spec.y.ticks.length * (narrow ? 104 : 96) + 56; }
  if (spec.series[0].kind === 'rows') { return spec.y.ticks.length * (spec.series[0].lanes > 1 ? 40 : 30) + 74; }
  if (spec.series[0].kind === 'heatmap') { return Math.max(300, Math.min(440, width * 0.62)); }
  return narrow ? 300 : Math.max(340, Math.min(420, width * 0.42));
}

function chartOption(spec, palette, box) {
  'use strict';
  var ridges = spec.series[0].kind === 'ridge';
  // Names of steps need about 80 pixels each; where there is less, the bridge reads downwards.
  var transposed = liesDown(spec, box.width);
  var font = (box.font ? box.font + ', ' : '') + 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';
  var size = box.narrow ? 11 : 12;

  // Words beside the plot need their room; where a bridge reads downwards they stand in a line above it.
  var beside = Math.max.apply(null, [18].concat(transposed ? [52] : ofKind(['difference']).map(function (a) { return Math.max(a.label.length, a.secondLine.length) * size * 0.64 + 26; })));

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
      axisLabel: { color: palette.mutedText, fontFamily: font, fontSize: size, lineHeight: Math.round(size * 1.25), hideOverlap: true, margin: 10 }
    };
    if (isCategory(axis)) {
      option.type = 'category';
      option.data = [];
      for (var i = 0; i < axis.maximum - axis.minimum; i++) { option.data.push(labelAt(axis, i)); }
      option.axisLabel.interval = 0;
      if (horizontal && spec.series[0].kind === 'waterfall') {
        option.axisLabel.width = Math.max(40, (box.width - 72 - beside) / option.data.length - 6);
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
        if (ridges) { option.axisTick.show = true; }
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

  /* Spans and the levels of a difference lie behind everything, reference lines and words in front. */
  function behind() {
    return drawn(function (params, api) {
      return levels(params, api).concat(ofKind(['span']).map(function (a) {
        var from = api.coord([a.from, spec.y.minimum])[0];
        var to = api.coord([a.to, spec.y.minimum])[0];
        var area = params.coordSys;
        return {
          type: 'group', children: [
            { type: 'rect', shape: { x: from, y: area.y, width: to - from, height: area.height }, style: { fill: colour(a.role) } },
            text(a.label, (from + to) / 2, area.y + 8, 'center', palette.mutedText, 'normal', 'top')
          ]
        };
      }));
    }, 0);
  }

  /* From the bar where a difference starts, and from the one where it ends, its levels run out to the arrow beside the plot. */
  function levels(params, api) {
    var area = params.coordSys, lines = [];
    if (transposed) { return lines; }
    ofKind(['difference']).forEach(function (a) {
      [[a.fromX, a.fromY], [a.toX, a.toY]].forEach(function (end) {
        var at = api.coord(end);
        lines.push({ type: 'line', shape: { x1: at[0], x2: area.x + area.width + 14, y1: at[1], y2: at[1] }, style: { stroke: palette.mutedText, lineWidth: 1, lineDash: [2, 3] } });
      });
    });
    return lines;
  }

  function arrowHead(x, y, dx, dy, fill) {
    return { type: 'polygon', shape: { points: [[x, y], [x - 7 * dx - 4 * dy, y - 7 * dy - 4 * dx], [x - 7 * dx + 4 * dy, y - 7 * dy + 4 * dx]] }, style: { fill: fill } };
  }

  /* How a bridge ends against where it starts: an arrow between the two levels beside the plot, and the growth a year on one above it. Where the bridge
     reads downwards both are words. */
  function bridgeWords(params, api) {
    var area = params.coordSys, items = [];
    var differences = ofKind(['difference']), growths = ofKind(['growth']);
    if (transposed) {
      var words = differences.map(function (a) { return a.label + ' (' + a.secondLine + ')'; }).concat(growths.map(function (a) { return a.label; }));
      return words.length ? [text(words.join(', '), area.x, area.y - 12, 'left', palette.text, 'bold', 'bottom')] : [];
    }
    differences.forEach(function (a) {
      var x = area.x + area.width + 10, from = api.coord([a.fromX, a.fromY])[1], to = api.coord([a.toX, a.toY])[1];
      if (Math.abs(from - to) > 10) {
        items.push({ type: 'line', shape: { x1: x, x2: x, y1: from, y2: to }, style: { stroke: colour(a.role), lineWidth: 1.5 } }, arrowHead(x, to, 0, to > from ? 1 : -1, colour(a.role)));
      }
      items.push(text(a.label, x + 8, (from + to) / 2 - 1, 'left', palette.text, 'bold', 'bottom'), text(a.secondLine, x + 8, (from + to) / 2 + 1, 'left', palette.mutedText, 'normal', 'top'));
    });
    growths.forEach(function (a) {
      var y = area.y - 40, from = api.coord([a.fromX, spec.y.minimum])[0], to = api.coord([a.toX, spec.y.minimum])[0], half = a.label.length * size * 0.3 + 12;
      items.push({ type: 'polyline', shape: { points: [[from, y + 14], [from, y], [to, y], [to, y + 14]] }, style: { stroke: palette.mutedText, fill: null, lineWidth: 1 } }, arrowHead(to, y + 16, 0, 1, palette.mutedText));
      items.push({ type: 'rect', shape: { x: (from + to) / 2 - half, y: y - 11, width: 2 * half, height: 22, r: 11 }, style: { fill: palette.background, stroke: palette.mutedText, lineWidth: 1 } });
      items.push(text(a.label, (from + to) / 2, y, 'center', palette.text, 'bold', 'middle'));
    });
    return items;
  }

  function inFront() {
    return drawn(function (params, api) {
      var area = params.coordSys, items = [], labelled = -1e9;
      ofKind(['horizontal', 'vertical']).forEach(function (a) {
        var upright = a.kind === 'vertical';
        var at = upright ? api.coord([a.x, spec.y.minimum])[0] : api.coord([spec.x.minimum, a.y])[1];
        if (upright ? (at < area.x || at > area.x + area.width) : (at < area.y || at > area.y + area.height)) { return; }
        if (ridges) {
          // Rows have headings of their own: the line is cut at them, and its words stand above the plot and give way to those before them.
          items = items.concat(spec.y.ticks.map(function (row) {
            var place = ridgeRow(api, row.value);
            return { type: 'line', shape: { x1: at, x2: at, y1: place.floor - place.high, y2: place.floor + 12 }, style: { stroke: colour(a.role), lineWidth: 1.25, lineDash: [5, 4] } };
          }));
          var half = Math.min(a.label.length * size * 0.36 + 4, area.width / 2), words = Math.max(area.x + half, Math.min(area.x + area.width - half, at));
          if (words - half > labelled) { items.push(fitted(text(a.label, words, area.y - 4, 'center', colour(a.role), 'bold', 'bottom'), 2 * half + 2)); labelled = words + half + 6; }
          return;
        }
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
      return items.concat(bridgeWords(params, api));
    }, 10);
  }

  /* Placed by its middle, as the library takes the height of a line from one letter, which not every font has. */
  function text(words, x, y, align, fill, weight, vertical, fontSize) {
    var half = (fontSize || size) * 0.6, middle = vertical === 'top' ? y + half : vertical === 'bottom' ? y - half : y;
    return {
      type: 'text',
      style: {
        text: words, x: x, y: middle, align: align, verticalAlign: 'middle', fill: fill, fontFamily: font, fontSize: fontSize || size,
        fontWeight: weight, stroke: palette.background, lineWidth: 3
      }
    };
  }

  /* Words cut with an ellipsis where they would be wider. */
  function fitted(words, width) {
    words.style.width = width;
    words.style.overflow = 'truncate';
    return words;
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
      return [{ type: 'polygon', shape: { points: top.concat(bottom) }, style: { fill: colour(series.role), opacity: series.sheer ? 0.16 : spec.series.length > 3 && series.role === 'secondBand' ? 0.75 : 1 } }];
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

  function ridgeRow(api, row) {
    var height = api.size([0, 1])[1];
    return { floor: api.coord([spec.x.minimum, row])[1] + height / 2 - 14, high: height - (box.narrow ? 58 : 40) };
  }

  /* A row: its name and its figures above, the hill on a floor, and under the floor the bar of the spread with the mark of the median. */
  function ridge(series) {
    return drawn(function (params, api) {
      var area = params.coordSys, place = ridgeRow(api, series.row), floor = place.floor, high = place.high, items = [], mark = series.mark;
      function x(value) { return Math.max(area.x, Math.min(area.x + area.width, api.coord([value, series.row])[0])); }
      items.push({ type: 'line', shape: { x1: area.x, x2: area.x + area.width, y1: floor, y2: floor }, style: { stroke: palette.grid, lineWidth: 1 } });
      if (series.curve.length) {
        var top = series.curve.map(function (p) { return [x(p.x), floor - p.y * high]; });
        items.push({ type: 'polygon', shape: { points: [[top[0][0], floor]].concat(top, [[top[top.length - 1][0], floor]]) }, style: { fill: colour(series.role), opacity: 0.85 } });
      }
      if (mark) {
        // On a narrow page the figures stand under the name.
        var head = floor - high - (box.narrow ? 36 : 20), figures = text(mark.label, box.narrow ? area.x + 2 : area.x + area.width - 2, floor - high - 20, box.narrow ? 'left' : 'right', palette.mutedText, 'normal', 'top');
        items.push({ type: 'line', shape: { x1: x(mark.low), x2: x(mark.high), y1: floor + 6, y2: floor + 6 }, style: { stroke: palette.text, lineWidth: 3 } });
        items.push({ type: 'circle', shape: { cx: x(mark.median), cy: floor + 6, r: 4.5 }, style: { fill: palette.background, stroke: palette.text, lineWidth: 2 } });
        items.push(fitted(figures, area.width - 4),
          fitted(text(labelAt(spec.y, series.row), area.x + 2, head, 'left', palette.text, 'bold', 'top'), box.narrow ? area.width - 4 : area.width - mark.label.length * size * 0.58 - 16));
      }
      return items;
    }, series.mark ? 5 : 4);
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

  /* The room that words at the ends of bars need. */
  function wordsOfBars() {
    return spec.series.reduce(function (most, s) {
      return s.bars.reduce(function (room, b) { return Math.max(room, (b.label || '').length * size * 0.52 + 10); }, most);
    }, 62);
  }

  function longestName() {
    return spec.y.ticks.reduce(function (most, t) { return Math.max(most, t.label.indexOf('\n') < 0 ? t.label.length * size * 0.56 : Infinity); }, 0);
  }

  /* Where the axis begins so that words left of a bar do not run into the names of the rows. */
  function leftEnd(least, most) {
    var plot = box.width - Math.min(270, box.width * 0.38) - 16 - wordsOfBars();
    return spec.series.reduce(function (start, s) {
      return s.bars.reduce(function (left, b) {
        var share = ((b.label || '').length * size * 0.56 + 10) / plot, end = typeof b.spreadLow === 'number' ? Math.min(b.spreadLow, b.to) : b.to;
        return b.to < b.from && share > 0 && share < 0.6 ? Math.min(left, (end - most * share) / (1 - share)) : left;
      }, start);
    }, least);
  }

  function scatter(series) {
    return { type: 'scatter', z: 5, symbolSize: 7, data: series.points.map(function (p) { return [p.x, p.y]; }), itemStyle: { color: colour(series.role) } };
  }

  var draw = { line: line, band: band, histories: histories, bins: bins, stack: stack, waterfall: waterfall, heatmap: heatmap, scatter: scatter, ridge: ridge, rows: rows };
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

  if (ridges) { y.axisLabel.show = false; y.axisLine.show = false; }
  // Words above the plot need their room.
  var top = ofKind(['spanLabel']).length ? 58 : ofKind(['growth']).length ? (transposed ? 34 : 66) : 22;
  if (isHeatmap && spec.y.title && !spec.y.reversed) {
    y.name = spec.y.title;
    y.nameGap = 8; // above the plot, from its left edge
    y.nameTextStyle.align = 'left';
  }

  if (isRows) {
    y.axisLabel.hideOverlap = false;
    y.axisLabel.width = Math.min(270, box.width * 0.38);
    y.axisLabel.overflow = longestName() <= y.axisLabel.width * 1.8 ? 'break' : 'truncate'; // two lines fit a row
    x.splitLine = { show: true, lineStyle: { color: palette.grid } };
  }

  if (isRows) { x.min = leftEnd(x.min, x.max); }

  var option = {
    animation: false, backgroundColor: 'transparent',
    grid: {
      left: 4, right: isRows ? wordsOfBars() : beside, top: top, bottom: 6,
      outerBoundsMode: 'same', outerBoundsContain: 'all'
    },
    xAxis: x, yAxis: y,
    series: [behind()].concat(shown.map(function (s) { return draw[s.kind](s); }), [inFront()])
  };
  if (ridges) {
    // Nothing of a ridge answers to the pointer: a line that is not seen does.
    option.series.push({ type: 'line', symbol: 'none', lineStyle: { opacity: 0 }, data: spec.hover.map(function (h) { return [h.x, 0]; }) });
  }
  if (isHeatmap) {
    option.visualMap = { show: false, type: 'continuous', min: 0, max: 1, dimension: 2, inRange: { color: palette.ramp } };
  }
  if (box.hover) {
    option.tooltip = {
      trigger: isHeatmap || isRows ? 'item' : 'axis', confine: true, backgroundColor: palette.background, borderColor: palette.grid, borderWidth: 1, padding: [8, 12],
      textStyle: { color: palette.text, fontFamily: font, fontSize: 13 }, transitionDuration: 0,
      axisPointer: { snap: true, axis: ridges ? 'x' : 'auto', type: shown[0].kind === 'waterfall' || shown[0].kind === 'stack' ? 'shadow' : 'line', lineStyle: { color: palette.mutedText, type: 'solid' }, shadowStyle: { color: palette.mutedText, opacity: 0.08 }, label: { show: false } },
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
