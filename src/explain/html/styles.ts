import { palette, tablet } from './palette.js'

/**
 * The looks of every page: the NHS design system's colours and measures on our few parts. Its typeface is licensed
 * to the NHS alone, so the one it falls back to stands here. Urgency is also written out: colour says it twice.
 */
export const styles = `
:root{color-scheme:light}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:${palette['body-background']};color:${palette.text};font:1rem/1.5 arial,sans-serif}
main,header,footer,nav{max-width:60rem;margin:0 auto;padding:0 1rem}
h1{font-size:1.75rem;line-height:1.2;margin:1.25rem 0 .25rem}
h2{font-size:1.375rem;line-height:1.25;margin:1.75rem 0 .75rem}
h3,h4{font-size:1.125rem;line-height:1.35;margin:1.25rem 0 .5rem}
p,ul,ol,dl{margin:0 0 .75rem}
a{color:${palette.link}}
a:visited{color:${palette['link-visited']}}
a:focus,summary:focus,input:focus{outline:4px solid transparent;color:${palette.text};background:${palette.focus};box-shadow:0 -2px ${palette.focus},0 4px ${palette.text};text-decoration:none}
.skip{position:absolute;left:-999em}
.skip:focus{left:1rem;top:1rem;padding:.25rem .5rem;z-index:1}
.banner{margin:1rem 0;padding:.5rem .75rem;background:${palette['pale-yellow']};border:2px solid ${palette['warm-yellow']};font-weight:700}
.cards,.entries{list-style:none;padding:0;margin:0}
.card{background:${palette.white};border:1px solid ${palette.border};border-left:.5rem solid ${palette.brand};margin:0 0 1rem;padding:.75rem 1rem;overflow-wrap:anywhere}
.card h3,.card h4{margin:0 0 .5rem}
.card p{margin:0 0 .375rem}
.card>:last-child{margin-bottom:0}
.soon{display:inline-block;padding:0 .5rem;margin-right:.375rem;border:2px solid ${palette.brand};background:${palette.white};color:${palette.brand};font-weight:700;white-space:nowrap}
.card--at-once{border-left-color:${palette.red}}
.card--at-once .soon{background:${palette.red};border-color:${palette.red};color:${palette.white}}
.card--today{border-left-color:${palette['warm-yellow']}}
.card--today .soon{background:${palette['warm-yellow']};border-color:${palette['warm-yellow']};color:${palette.text}}
.row--at-once .soon{background:${palette.red};border-color:${palette.red};color:${palette.white}}
.row--today .soon{background:${palette['warm-yellow']};border-color:${palette['warm-yellow']};color:${palette.text}}
.message{font-size:1.125rem}
.who{font-weight:700}
.more,.why,.small{font-size:.9375rem}
.why,.small{color:${palette['secondary-text']}}
.entries>li{background:${palette.white};border:1px solid ${palette.border};padding:.5rem .75rem;margin:0 0 .5rem;overflow-wrap:anywhere}
.entries p{margin:0 0 .25rem}
.entries ul{margin:.25rem 0 0;padding-left:1.25rem}
.entries details{margin-top:.25rem}
summary{cursor:pointer;color:${palette.link};text-decoration:underline;width:fit-content}
main nav{padding:0}
nav ul{columns:14rem}
.leaflet .entries>li{background:none;border:0;padding:0;margin:0 0 .5rem}
.d1{padding-left:1.25rem}
.d2{padding-left:2.5rem}
.d3{padding-left:3.75rem}
.d4{padding-left:5rem}
.drawing{display:block;max-width:100%;height:auto;margin:.375rem 0;font-family:arial,sans-serif}
figure{margin:0 0 .75rem;background:${palette.white};border:1px solid ${palette.border};padding:.5rem .75rem}
figcaption{font-weight:700}
table{border-collapse:collapse;width:100%;background:${palette.white};margin:0 0 1rem}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.375rem .75rem .375rem .25rem;border-bottom:1px solid ${palette.border}}
td:last-child{overflow-wrap:anywhere}
thead th{border-bottom:2px solid ${palette['grey-3']}}
tbody th{font-weight:400}
td .drawing{margin:0}
.round tbody th{font-weight:700;overflow-wrap:anywhere;min-width:6rem}
.round td:nth-child(4){white-space:nowrap}
.round td:last-child{width:70%}
.digest{overflow-wrap:anywhere}
footer{padding-top:1rem;padding-bottom:2rem;font-size:.875rem;color:${palette['secondary-text']}}
.resident{border-top:4px solid ${palette.brand};margin-top:2.5rem;padding-top:.25rem}
.resident:first-child{border-top:0;margin-top:0}
input[type=search]{font:inherit;width:100%;max-width:30rem;padding:.375rem .5rem;border:2px solid ${palette['input-border']}}
[hidden]{display:none}
@media (min-width:${tablet}){
h1{font-size:2.25rem}
h2{font-size:1.5rem}
h3{font-size:1.25rem}
.entries.two{display:grid;grid-template-columns:1fr 1fr;gap:0 1rem}
}
@media (max-width:40em){
.stack thead{position:absolute;left:-999em}
.stack tr{display:block;border-bottom:1px solid ${palette.border};padding:.5rem .25rem}
.stack th,.stack td,.round td:last-child{display:block;width:auto;border:0;padding:0 .25rem}
.round td:first-child,.round tbody th{display:inline;min-width:0}
.stack td[data-column]::before{content:attr(data-column) ": ";color:${palette['secondary-text']}}
}
@page{size:A4;margin:12mm}
@media print{
body{background:#fff;color:#000;font-size:9.5pt;line-height:1.25}
main,header,footer,nav{max-width:none;padding:0}
h1{font-size:16pt;margin:0 0 2pt}
h2{font-size:11.5pt;margin:6pt 0 3pt}
h3,h4{margin:4pt 0 2pt}
h3,h4,.message{font-size:10pt}
.more,.why,.small,footer{font-size:8.5pt;color:#000}
.entries .small{display:inline}
.entries ul{margin:0}
h1,h2,h3,h4,caption{break-after:avoid}
figure{padding:2pt 6pt;margin:0 0 3pt}
.card,.entries>li,tr,figure{break-inside:avoid}
.card{margin:0 0 4pt;padding:3pt 6pt;border-left-width:3pt}
.card h3,.card h4{margin:0 0 2pt}
.card p,.entries p{margin:0 0 2pt}
.entries>li{padding:3pt 6pt;margin:0 0 3pt}
.card,.entries>li{border-color:#000}
.card--at-once{border-width:2pt}
.soon,.card--at-once .soon,.card--today .soon,.row--at-once .soon,.row--today .soon{background:#fff;color:#000;border-color:#000}
.banner{background:#fff;border-color:#000;margin:4pt 0;padding:2pt 6pt}
.resident{break-before:page;border:0;margin:0;padding:0}
.resident:first-child{break-before:auto}
.leaflet{columns:2;column-gap:6mm;font-size:8.5pt}
.leaflet h1,.leaflet .banner,.leaflet table{column-span:all}
.leaflet h3,.leaflet .message,.leaflet .more,.leaflet .small{font-size:8.5pt}
.leaflet h2{font-size:10pt;margin:5pt 0 2pt}
.leaflet .entries>li{margin:0 0 2pt;padding:0}
.leaflet .entries p,.leaflet .card p{margin:0 0 1pt}
.leaflet .entries .small{display:block}
a,a:visited{color:#000;text-decoration:none}
.skip,.screen,.search{display:none}
.drawing{margin:2pt 0;-webkit-print-color-adjust:exact;print-color-adjust:exact}
footer{padding:4pt 0 0}
}
`.trim()
