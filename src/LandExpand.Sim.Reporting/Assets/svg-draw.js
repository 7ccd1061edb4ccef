/* Draws one described chart as SVG text, without a page. */
function drawSvg(json, width, font) {
  'use strict';
  var data = JSON.parse(json);
  var height = chartHeight(data.chart, width, false);
  var view = echarts.init(null, null, { renderer: 'svg', ssr: true, width: width, height: height });
  view.setOption(chartOption(data.chart, data.palette, { width: width, height: height, narrow: false, font: font, onDemand: false }));
  var svg = view.renderToSVGString();
  view.dispose();
  return svg;
}
