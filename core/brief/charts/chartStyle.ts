/**
 * Colours of the drawings: the first of the Analysis Function colours, dark enough to be told from paper in black and
 * white, and a tint of it for what is not done yet.
 */
export const chartColours = { data: '#12436D', rest: '#C3D0DC', paper: '#FFFFFF' } as const;

/** The look of the drawings that `renderChart` gives, and of the finding above them. */
export const chartStyle = `
.chart-title{font-family:"Brief Sans";font-weight:700;text-align:left;letter-spacing:0;break-after:avoid}
.chart{display:block;max-width:100%;height:auto;font-family:"Brief Sans";letter-spacing:0;text-indent:0}
.chart .bar{fill:${chartColours.data}}
.chart .rest{fill:${chartColours.rest};stroke:${chartColours.data};stroke-width:.5}
.chart .axis{fill:none;stroke:#666;stroke-width:.75}
.chart .grid{fill:none;stroke:#bbb;stroke-width:.5}
.chart .mark{fill:none;stroke:#000;stroke-width:.75;stroke-dasharray:2 2}
.chart .inside{fill:none;stroke:${chartColours.paper};stroke-width:1.25}
.chart .outside{fill:none;stroke:#000;stroke-width:1.25}
.chart .before{fill:${chartColours.paper};stroke:#000;stroke-width:.75}
.chart .line{fill:none;stroke:${chartColours.data};stroke-width:1.5}
.chart .dot{fill:#000;stroke:${chartColours.paper};stroke-width:1}
.chart .leader{fill:none;stroke:#000;stroke-width:.5}
.chart .ring{fill:${chartColours.paper};stroke:${chartColours.data};stroke-width:1.25}
.chart .low{fill:${chartColours.data}}
.chart .middle{fill:${chartColours.rest}}
.chart .high{fill:#E9EEF3}
.chart .open{fill:${chartColours.paper};stroke:#666;stroke-width:.75;stroke-dasharray:2 2}
.chart .none{fill:${chartColours.paper};stroke:#ddd;stroke-width:.5}
.chart .on-low{fill:${chartColours.paper}}
.chart .paper{fill:${chartColours.paper}}`;
