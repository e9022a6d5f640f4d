/** The look of every page: light and dark, narrow and wide, and on paper. */
export const STYLE = `:root{color-scheme:light dark;font:17px/1.6 Georgia,"Times New Roman",serif;
--paper:#fdfcfa;--ink:#1c1b19;--quiet:#595650;--line:#d8d3c8;--link:#0b4f8a;--content:#fdeeb5;--source:#dcebf8;
--notice:#f3efe6;--out:#fbdcd8;--in:#d9f0d9;--bad:#9c1c10;--good:#1d6127;--banner:#fff1c4}
@media (prefers-color-scheme:dark){:root{--paper:#171614;--ink:#ebe7df;--quiet:#b0aa9e;--line:#46423a;--link:#8fc3f5;
--content:#4d400f;--source:#1d3a54;--notice:#26231d;--out:#5a211b;--in:#1d4423;--bad:#ff9d91;--good:#8fd69a;--banner:#4a3c0a}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink)}
header,footer,.banner,nav,small,form,.meta,.legend,.notes,.sign,th,td,label{font-family:system-ui,sans-serif}
header{display:flex;gap:.75rem 1.25rem;align-items:center;flex-wrap:wrap;padding:.75rem 1rem;border-bottom:1px solid var(--line)}
header form{display:flex;gap:.4rem;flex:1 1 16rem;max-width:30rem}
header input{flex:1;min-width:0}.home{font:700 1.25rem Georgia,serif;text-decoration:none;color:var(--ink)}
header nav{display:flex;gap:1rem}
input,select,button{font:inherit;font-size:.95rem;padding:.3rem .5rem;border:1px solid var(--quiet);border-radius:4px;background:var(--paper);color:var(--ink)}
button{cursor:pointer}
main{max-width:44rem;margin:0 auto;padding:1rem}main.wide{max-width:72rem}
footer{max-width:72rem;margin:2rem auto 0;padding:1rem;border-top:1px solid var(--line);font-size:.85rem;color:var(--quiet)}
footer a{overflow-wrap:anywhere}
h1{font-size:1.75rem;line-height:1.25;margin:.5rem 0;overflow-wrap:anywhere}h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
a{color:var(--link)}:focus-visible{outline:3px solid var(--link);outline-offset:2px}
small,.meta{color:var(--quiet);font-size:.85rem}
.skip,.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:static;width:auto;height:auto;clip-path:none}
.banner{margin:0;padding:.6rem 1rem;background:var(--banner);border-bottom:2px solid currentColor;font-size:.95rem}
.list{list-style:none;padding:0}.list>li{padding:.6rem 0;border-bottom:1px solid var(--line)}.claim{font-size:1.08rem}
p,li,blockquote,q,bdi{overflow-wrap:anywhere}
.desk{display:grid;gap:1.5rem}
.rail small{display:block;line-height:1.4}.rail h2{margin-top:0;font-size:1rem}.rail ol{list-style:none;margin:0;padding:0}
.rail li{padding:.4rem 0 .4rem .75rem;border-left:4px solid var(--line)}
.rail .current{border-left-color:var(--ink)}.rail .declared{border-left-style:dashed}
.row{display:grid;gap:0 1.5rem}article p{margin:.5rem 0;white-space:pre-line}
.byline,.caption,.timestamp,.topics,.promo{color:var(--quiet);font-size:.9rem}p.headline{font-weight:700;font-size:1.15rem}
.content{background:var(--content);border-bottom:2px solid currentColor}
.source{background:var(--source);font-weight:700}.cue{font-style:italic;border-bottom:2px dotted currentColor}
.via{border:1px dashed currentColor;border-radius:3px;padding:0 .15em}
.legend{font-size:.85rem;margin:0 0 .75rem}.legend>span,.legend>del,.legend>ins{margin-right:.5rem}
.number{font:600 .7rem system-ui,sans-serif;vertical-align:super;text-decoration:none;border:1px solid currentColor;border-radius:9px;padding:0 .35em;margin-right:.2em}
.notes{list-style:none;margin:0 0 .75rem;padding:0 0 0 .75rem;border-left:3px solid var(--line);font-size:.88rem}
.notes li{margin:.35rem 0}.notes li:target,.number:target{outline:3px solid var(--link)}
.notice{border:1px solid var(--line);border-left:6px double var(--ink);background:var(--notice);padding:.5rem .75rem;margin:.75rem 0}
.notice strong{text-transform:capitalize;font-family:system-ui,sans-serif;font-size:.9rem}.notice p{margin:.25rem 0 0}
.contradicts{color:var(--bad)}.agrees{color:var(--good)}.relations{list-style:none;padding:0}
.relations li{display:flex;gap:.6rem;padding:.5rem 0;border-bottom:1px solid var(--line)}
.relations li,.stance{color:inherit}.sign{font-weight:700;font-size:1.2rem}.relations .contradicts .sign{color:var(--bad)}
blockquote{margin:.75rem 0;padding:.25rem 0 .25rem 1rem;border-left:4px solid var(--ink);font-size:1.2rem}
.gone{text-decoration:line-through}.silent{color:var(--bad);font-weight:600}.told{color:var(--good)}
del{background:var(--out);text-decoration:line-through}ins{background:var(--in);text-decoration:underline}
mark{background:var(--content);color:inherit;border-bottom:2px solid currentColor}
.edited{white-space:pre-line;overflow-wrap:anywhere}
.events{padding-left:1.5rem}.events>li{margin:1rem 0;padding-bottom:.75rem;border-bottom:1px solid var(--line)}.events p{margin:.25rem 0}
.events strong{text-transform:capitalize}.slots{margin:.25rem 0}.places li{margin:.75rem 0}.context{color:var(--quiet)}
.choose{display:flex;gap:.5rem;align-items:center;flex-wrap:wrap}.sides{display:grid;gap:1.5rem}
.picture{overflow-x:auto;margin:1rem 0}.picture svg{display:block;font:13px system-ui,sans-serif}
.picture rect,.picture circle{fill:var(--paper);stroke:var(--quiet)}.picture rect.ended{stroke-dasharray:4 3}
.picture text{fill:var(--ink)}.picture .who{fill:var(--quiet);font-size:12px}.picture a:hover rect,.picture a:focus rect{stroke:var(--link);stroke-width:3}
.picture path{fill:none;stroke:var(--quiet);stroke-width:2}.picture path.contradicts{stroke:var(--bad);stroke-dasharray:7 4}
.picture path.agrees{stroke:var(--good)}.picture text.contradicts{fill:var(--bad);font-weight:700;font-size:17px}
.picture text.agrees{fill:var(--good);font-weight:700;font-size:17px}
@media (min-width:50rem){.sides{grid-template-columns:1fr 1fr}}
@media (min-width:62rem){.desk{grid-template-columns:14rem 1fr}.row{grid-template-columns:minmax(0,1fr) 15rem}
.notes{margin:.5rem 0}}
@media print{:root{--paper:#fff;--ink:#000;--link:#000;--quiet:#333}header form,header nav,footer form,.skip{display:none}
.row{break-inside:avoid}a{text-decoration:none}.content,.source,mark,del,ins{background:none}}`;

/** The icon: one stem that parts in two. */
export const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#0b4f8a"/><path d="M8 13V8M8 8 4 3M8 8l4-5" stroke="#fff" stroke-width="2" fill="none" stroke-linecap="round"/></svg>`;
