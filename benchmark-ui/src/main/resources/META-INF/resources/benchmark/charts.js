/* Draws the charts of b:chart from the data beside them, in the colours of the theme. */
(function () {
    "use strict";

    const still = window.matchMedia("(prefers-reduced-motion: reduce)");
    const dark = window.matchMedia("(prefers-color-scheme: dark)");
    const language = document.documentElement.lang;
    const dashes = ["solid", "dashed", "dotted", [8, 4, 2, 4], [2, 4], [12, 4]];
    const symbols = ["circle", "rect", "triangle", "diamond", "roundRect", "arrow", "pin"];

    function token(name) {
        return window.getComputedStyle(document.documentElement).getPropertyValue(name).trim();
    }

    function number(chart, value) {
        const style = {maximumFractionDigits: chart.decimals};
        if (chart.unit === "EURO") {
            Object.assign(style, {style: "currency", currency: "EUR", minimumFractionDigits: 0});
        }
        return new Intl.NumberFormat(language, style).format(value) + (chart.unit === "PERCENT" ? "%" : "");
    }

    function roleColour(role) {
        return token({
            OWN: "--benchmark-series-own",
            GROUP: "--benchmark-series-group",
            OTHER: "--benchmark-series-other"
        }[role]);
    }

    /* Bars with long names or many of them lie on their side: the names need the width. */
    function liesDown(chart) {
        return chart.kind === "BAR" && (isMixed(chart) || chart.categories.length > 4);
    }

    /* Bars of several organisations in one series. */
    function isMixed(chart) {
        return chart.series.length === 1 && chart.series[0].points.some(function (point) {
            return point.role;
        });
    }

    function series(chart, one, index) {
        const colour = roleColour(one.role);
        const ground = token("--basis-color-default-bg-document");
        const own = one.role === "OWN";
        const others = chart.series.slice(0, index).filter(function (before) {
            return before.role === "OTHER";
        }).length;
        const dash = one.role === "OTHER" ? dashes[(others + 1) % dashes.length] : "solid";
        const result = {
            name: one.name,
            type: chart.kind === "BAR" ? "bar" : "line",
            data: one.points.map(function (point) {
                const item = {value: point.value === null ? "-" : point.value};
                if (point.role) {
                    item.itemStyle = {color: roleColour(point.role)};
                }
                if (point.provisional) {
                    item.itemStyle = chart.kind === "BAR"
                        ? {color: ground, borderColor: point.role ? roleColour(point.role) : colour, borderWidth: 2, borderType: "dashed"}
                        : {color: ground, borderColor: colour, borderWidth: 2};
                    item.symbol = "circle";
                    item.symbolSize = 8;
                }
                return item;
            }),
            itemStyle: {color: colour},
            emphasis: {focus: "series"},
            z: own ? 5 : 2
        };
        if (chart.kind === "BAR") {
            result.barMaxWidth = liesDown(chart) ? (isMixed(chart) ? 24 : 16) : 48;
            result.label = {
                show: isMixed(chart),
                position: "right",
                color: token("--basis-color-default-color-document"),
                fontSize: 14,
                formatter: function (item) {
                    return one.points[item.dataIndex].short;
                }
            };
        } else {
            result.connectNulls = false;
            result.symbol = symbols[index % symbols.length];
            result.symbolSize = 6;
            result.showSymbol = one.points.length <= 13 || one.points.some(function (point) {
                return point.provisional;
            });
            result.lineStyle = {color: colour, width: own ? 3 : 2, type: dash};
        }
        return result;
    }

    function options(chart) {
        const text = token("--basis-color-default-color-document");
        const quiet = token("--basis-color-default-color-subtle");
        const font = {fontFamily: token("--basis-text-font-family-default"), fontSize: 14};
        const axisText = Object.assign({color: quiet}, font);
        const down = liesDown(chart);
        const names = {
            type: "category",
            data: chart.categories,
            inverse: down,
            boundaryGap: chart.kind === "BAR",
            axisLine: {lineStyle: {color: quiet}},
            axisTick: {show: false},
            axisLabel: Object.assign(down ? {
                interval: 0,
                width: window.innerWidth < 600 ? 104 : 150,
                overflow: "break",
                lineHeight: 18,
                formatter: function (name, place) {
                    const point = chart.series[0].points[place];
                    return isMixed(chart) && point.value === null ? name + "  " + point.text : name;
                }
            } : {hideOverlap: true}, axisText)
        };
        const values = {
            type: "value",
            scale: chart.kind !== "BAR",
            // no two lines with the same number beside them
            minInterval: Math.pow(10, -chart.decimals),
            // on a telephone bars that lie down leave room for a few numbers only
            splitNumber: down && window.innerWidth < 600 ? 2 : 5,
            name: down || chart.unit === "COUNT" || chart.unit === "PERCENT" || chart.unit === "EURO" ? "" : chart.unitText,
            nameTextStyle: Object.assign({align: "left"}, axisText),
            axisLabel: Object.assign({
                hideOverlap: true,
                formatter: function (value) {
                    return number(chart, value);
                }
            }, axisText),
            splitLine: {lineStyle: {color: token("--benchmark-series-grid")}}
        };
        return {
            animation: false,
            textStyle: font,
            aria: {enabled: false},
            grid: {left: 8, right: isMixed(chart) ? (window.innerWidth < 600 ? 72 : 96) : 16, top: isMixed(chart) ? 8 : 56, bottom: 8, containLabel: true},
            legend: {
                show: !isMixed(chart),
                type: "scroll",
                left: 0,
                top: 0,
                itemWidth: 28,
                itemGap: 16,
                textStyle: Object.assign({color: text}, font),
                pageTextStyle: axisText,
                pageIconColor: text
            },
            tooltip: {
                trigger: "axis",
                renderMode: "richText",
                confine: true,
                transitionDuration: still.matches ? 0 : 0.1,
                backgroundColor: token("--basis-color-default-bg-default"),
                borderColor: token("--basis-color-default-border-subtle"),
                textStyle: Object.assign({color: text}, font),
                formatter: function (items) {
                    const lines = items.map(function (item) {
                        const point = chart.series[item.seriesIndex].points[item.dataIndex];
                        return item.seriesName + ": " + point.text + (point.spoken ? " " + point.spoken : "");
                    });
                    return [items[0].axisValueLabel].concat(lines).join("\n");
                }
            },
            xAxis: down ? values : names,
            yAxis: down ? names : values,
            series: chart.series.map(function (one, index) {
                return series(chart, one, index);
            })
        };
    }

    /* A point for each organisation by its size, between the limits of chance. Sizes differ a thousandfold: a logarithmic axis. */
    function funnelOptions(chart) {
        const text = token("--basis-color-default-color-document");
        const quiet = token("--basis-color-default-color-subtle");
        const font = {fontFamily: token("--basis-text-font-family-default"), fontSize: 14};
        const axisText = Object.assign({color: quiet}, font);
        function line(name, column, dash) {
            return {
                name: name,
                type: "line",
                silent: true,
                symbol: "none",
                z: 1,
                data: chart.bands.map(function (band) {
                    return [band[0], column === null ? chart.centre : band[column]];
                }),
                itemStyle: {color: quiet},
                lineStyle: {color: quiet, width: column === null ? 2 : 1, type: dash}
            };
        }
        /* Names of neighbours go above and below in turn; of more than a handful the legend tells. */
        function points(name, role, symbol, size, place) {
            return {
                name: name,
                type: "scatter",
                symbol: symbol,
                symbolSize: size,
                z: {OWN: 5, GROUP: 4, OTHER: 2}[role],
                itemStyle: {color: roleColour(role)},
                label: {
                    show: place !== undefined,
                    position: place,
                    color: text,
                    fontSize: 14,
                    formatter: function (item) {
                        return item.data.point.name;
                    }
                },
                data: chart.points.filter(function (point) {
                    return point.role === role && (role !== "GROUP" || point.name === name);
                }).map(function (point) {
                    return {value: [point.size, point.value], point: point};
                })
            };
        }
        const own = chart.points.filter(function (point) {
            return point.role === "OWN";
        });
        const chosen = chart.points.filter(function (point) {
            return point.role === "GROUP";
        });
        const series = [points(chart.othersName, "OTHER", "circle", 6)];
        chosen.forEach(function (point, index) {
            series.push(points(point.name, "GROUP", symbols[1 + index % (symbols.length - 1)], 11, chosen.length > 6 ? undefined : index % 2 === 0 ? "bottom" : "top"));
        });
        own.forEach(function (point) {
            series.push(points(point.name, "OWN", "circle", 14, "top"));
        });
        series.push(line(chart.centreName, null, "solid"));
        series.push(line(chart.innerName, 2, "dashed"), line(chart.innerName, 3, "dashed"));
        series.push(line(chart.outerName, 1, "dotted"), line(chart.outerName, 4, "dotted"));
        return {
            animation: false,
            textStyle: font,
            aria: {enabled: false},
            grid: {left: 8, right: 16, top: 64, bottom: 32, containLabel: true},
            legend: {
                type: "scroll",
                left: 0,
                top: 0,
                itemWidth: 28,
                itemGap: 16,
                textStyle: Object.assign({color: text}, font),
                pageTextStyle: axisText,
                pageIconColor: text
            },
            tooltip: {
                trigger: "item",
                renderMode: "richText",
                confine: true,
                transitionDuration: still.matches ? 0 : 0.1,
                backgroundColor: token("--basis-color-default-bg-default"),
                borderColor: token("--basis-color-default-border-subtle"),
                textStyle: Object.assign({color: text}, font),
                formatter: function (item) {
                    const point = item.data.point;
                    return [point.name + ": " + point.text, chart.sizeName + ": " + count(point.size), point.place].join("\n");
                }
            },
            xAxis: {
                type: "log",
                min: chart.bands[0][0],
                max: chart.bands[chart.bands.length - 1][0],
                name: chart.sizeName,
                nameLocation: "middle",
                nameGap: 28,
                nameTextStyle: axisText,
                axisLine: {lineStyle: {color: quiet}},
                axisTick: {show: false},
                axisLabel: Object.assign({hideOverlap: true, formatter: count}, axisText),
                splitLine: {show: false}
            },
            yAxis: {
                type: "value",
                min: 0,
                axisLabel: Object.assign({
                    hideOverlap: true,
                    formatter: function (value) {
                        return number(chart, value);
                    }
                }, axisText),
                splitLine: {lineStyle: {color: token("--benchmark-series-grid")}}
            },
            series: series
        };
    }

    function count(size) {
        return new Intl.NumberFormat(language, {maximumFractionDigits: 0}).format(size);
    }

    function draw(canvas) {
        const chart = JSON.parse(canvas.dataset.chart);
        if (chart.kind === "FUNNEL") {
            canvas.style.height = "440px";
        }
        if (liesDown(chart)) {
            canvas.style.height = (isMixed(chart) ? 48 + 44 * chart.categories.length : 96 + (16 + 18 * chart.series.length) * chart.categories.length) + "px";
        }
        const old = window.echarts.getInstanceByDom(canvas);
        const instance = old || window.echarts.init(canvas, null, {renderer: "svg"});
        instance.setOption(chart.kind === "FUNNEL" ? funnelOptions(chart) : options(chart), true);
        if (!old && window.ResizeObserver) {
            new window.ResizeObserver(function () {
                instance.resize();
            }).observe(canvas);
        }
    }

    function drawAll() {
        document.querySelectorAll(".chart__canvas[data-chart]").forEach(function (canvas) {
            draw(canvas);
        });
    }

    function save(blob, name) {
        const link = document.createElement("a");
        link.href = URL.createObjectURL(blob);
        link.download = name;
        link.click();
        window.setTimeout(function () {
            URL.revokeObjectURL(link.href);
        }, 1000);
    }

    /* The drawing as a file of its own: its heading and sentence go along, a picture must explain itself too. */
    function asSvg(figure) {
        const drawing = figure.querySelector(".chart__canvas svg");
        const width = drawing.clientWidth || Number(drawing.getAttribute("width"));
        const height = drawing.clientHeight || Number(drawing.getAttribute("height"));
        const head = 56;
        const space = "http://www.w3.org/2000/svg";
        const file = document.createElementNS(space, "svg");
        file.setAttribute("xmlns", space);
        file.setAttribute("width", width);
        file.setAttribute("height", height + head);
        file.setAttribute("viewBox", "0 0 " + width + " " + (height + head));
        const ground = document.createElementNS(space, "rect");
        ground.setAttribute("width", "100%");
        ground.setAttribute("height", "100%");
        ground.setAttribute("fill", token("--basis-color-default-bg-default"));
        file.appendChild(ground);
        [[figure.querySelector("h2").textContent, 24, 18], [figure.querySelector(".chart__sentence").textContent, 44, 13]]
            .forEach(function (line) {
                const text = document.createElementNS(space, "text");
                text.setAttribute("x", 8);
                text.setAttribute("y", line[1]);
                text.setAttribute("font-family", "sans-serif");
                text.setAttribute("font-size", line[2]);
                text.setAttribute("font-weight", line[1] === 24 ? "600" : "400");
                text.setAttribute("fill", token("--basis-color-default-color-document"));
                text.textContent = line[0];
                file.appendChild(text);
            });
        const copy = drawing.cloneNode(true);
        copy.setAttribute("y", head);
        copy.setAttribute("x", 0);
        copy.setAttribute("width", width);
        copy.setAttribute("height", height);
        file.appendChild(copy);
        return {text: new XMLSerializer().serializeToString(file), width: width, height: height + head};
    }

    function asPng(svg, name) {
        const image = new Image();
        image.onload = function () {
            const canvas = document.createElement("canvas");
            canvas.width = svg.width * 2;
            canvas.height = svg.height * 2;
            canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
            canvas.toBlob(function (blob) {
                save(blob, name);
            }, "image/png");
        };
        image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(svg.text);
    }

    document.addEventListener("click", function (event) {
        const button = event.target.closest ? event.target.closest("[data-chart-download]") : null;
        if (!button) {
            return;
        }
        const figure = document.getElementById(button.dataset.chartFor);
        const svg = asSvg(figure);
        if (button.dataset.chartDownload === "svg") {
            save(new Blob([svg.text], {type: "image/svg+xml"}), figure.id + ".svg");
        } else {
            asPng(svg, figure.id + ".png");
        }
    });

    function ready() {
        drawAll();
        dark.addEventListener("change", drawAll);
        if (window.jQuery) {
            window.jQuery(document).on("pfAjaxComplete", drawAll);
        }
    }

    if (document.readyState === "loading") {
        document.addEventListener("DOMContentLoaded", ready);
    } else {
        ready();
    }
}());
