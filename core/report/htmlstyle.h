#pragma once

namespace leoclr::report {

/// The style sheet of a report: light, readable on a screen, printable on A4 and Letter.
inline constexpr const char *htmlStyle = R"css(
:root{color-scheme:light;--text:#1b1f26;--secondary:#5b6472;--line:#dde1e7;--panel:#f6f7f9;--accent:#2563eb;
--good:#1a7f4b;--caution:#9a6700;--bad:#c0342b}
*{box-sizing:border-box}
body{margin:0;background:#fff;color:var(--text);font:15px/1.5 Inter,system-ui,-apple-system,"Segoe UI",Roboto,
"Helvetica Neue",Arial,sans-serif;font-feature-settings:"tnum";-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:1040px;margin:0 auto;padding:48px 32px 64px}
header{border-bottom:1px solid var(--line);padding-bottom:24px;margin-bottom:8px}
h1{font-size:32px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 6px;overflow-wrap:anywhere}
.subtitle{color:var(--secondary);margin:0 0 20px}
.runs{list-style:none;margin:0;padding:0;display:grid;gap:6px}
.runs li{display:flex;flex-wrap:wrap;gap:4px 12px;align-items:baseline}
.runs .name{font-weight:600}
.runs .details{color:var(--secondary)}
nav{display:flex;flex-wrap:wrap;gap:4px 20px;margin:16px 0 0}
nav a{color:var(--accent);text-decoration:none}
nav a:hover{text-decoration:underline}
.dot{display:inline-block;width:10px;height:10px;border-radius:5px;margin-right:8px}
h2{font-size:21px;font-weight:650;letter-spacing:-.01em;margin:44px 0 12px}
p{margin:8px 0;max-width:78ch}
.secondary{color:var(--secondary)}.good{color:var(--good)}.caution{color:var(--caution)}.bad{color:var(--bad)}
figure{margin:16px 0 8px}
figcaption,caption{color:var(--secondary);font-size:13px;line-height:1.45;text-align:left;max-width:92ch}
figcaption{margin-top:12px}
caption{padding:0 0 8px;caption-side:top}
.scroll{overflow-x:auto;margin:16px 0}
table{border-collapse:collapse;width:100%;font-size:13px;line-height:1.4}
th{font-weight:600;text-align:left;vertical-align:bottom;border-bottom:1.5px solid var(--text);padding:6px 12px 6px 0}
td{vertical-align:top;border-bottom:1px solid var(--line);padding:5px 12px 5px 0;overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
th.number,td.number{text-align:right;white-space:nowrap}
td.fixed{font-family:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace;font-size:12px}
td .dot{width:8px;height:8px}
td.strong{font-weight:600}
tr.group td{font-weight:650;padding-top:16px;border-bottom:1px solid var(--secondary)}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(380px,1fr));gap:28px 32px}
.charts svg{display:block;width:100%;height:auto;overflow:visible;font-family:inherit}
.sample{border-top:1px solid var(--line);padding:14px 0 18px;break-inside:avoid}
.sample h3{font-size:13px;font-weight:600;margin:0 0 10px;overflow-wrap:anywhere}
.pictures{display:flex;flex-wrap:wrap;gap:16px;align-items:flex-start}
.original{position:relative;flex:0 0 300px;line-height:0}
.original img{width:100%;height:auto;display:block}
.original svg{position:absolute;inset:0;width:100%;height:100%;font-family:inherit}
.view{flex:0 0 176px;font-size:12px;line-height:1.4;color:var(--secondary)}
.view img{width:176px;height:176px;display:block;border:3px solid;margin-bottom:6px}
.view b{color:var(--text);font-weight:600}
.pixels{image-rendering:pixelated}
.facts{font-size:13px;margin:10px 0 0}
footer{margin-top:56px;padding-top:12px;border-top:1px solid var(--line);color:var(--secondary);font-size:12px}
@media(max-width:620px){main{padding:24px 16px}.charts{grid-template-columns:1fr}}
@media print{@page{size:A4;margin:16mm}body{font-size:10pt}main{max-width:none;padding:0}nav{display:none}
h2{break-after:avoid}svg,tr{break-inside:avoid}.scroll{overflow:visible}table{font-size:8pt}td.fixed{font-size:7.5pt}
.charts{grid-template-columns:1fr 1fr;gap:16px}.original{flex-basis:200px}.view{flex-basis:120px}
.view img{width:120px;height:120px}a{color:inherit}}
)css";

} // namespace leoclr::report
