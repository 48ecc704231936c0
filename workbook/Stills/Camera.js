// The page in which stills are taken. Plotly is loaded before it.
'use strict';

// Plotly draws an unknown trace type as a scatter plot, silently; a still must not show what was not asked for.
function refuseUnknownTypes(data) {
  data.forEach((trace, i) => {
    if (trace === null || typeof trace !== 'object' || Array.isArray(trace)) throw new Error(`trace ${i + 1} is not an object`);
    if (trace.type !== undefined && !Plotly.PlotSchema.get().traces[trace.type]) throw new Error(`trace ${i + 1} has the type '${trace.type}', which plotly.js ${Plotly.version} does not know`);
  });
}

async function takeStill(json, width, height, scale) {
  const figure = JSON.parse(json);
  refuseUnknownTypes(figure.data);
  const layout = { ...figure.layout, autosize: false };
  const url = await Plotly.toImage({ data: figure.data, layout, config: { staticPlot: true } }, { format: 'png', width, height, scale });
  return url.slice(url.indexOf(',') + 1);
}
