/** Markup that must stay text: ways out of where a text stands, times ways to run something. */

const ways = ['', '">', "'>", '</title>', '</textarea>', '</script>', '-->', ']]>', '`>', '\\">'];
const runs: readonly ((mark: string) => string)[] = [
  (mark) => `<img src=x ${mark}>`,
  (mark) => `<svg ${mark.replace('onerror', 'onload')}>`,
  (mark) => `<script ${mark}>xss()</script>`,
  (mark) => `<ScRiPt/x ${mark}>xss()</sCrIpT>`,
  (mark) => `<details open ${mark.replace('onerror', 'ontoggle')}>`,
  (mark) => `<input autofocus ${mark.replace('onerror', 'onfocus')}>`,
  (mark) => `<iframe srcdoc="<script>parent.xss()</script>" ${mark}></iframe>`,
  (mark) => `<a href="javascript:xss()" ${mark}>x</a>`,
  (mark) => `<object data="javascript:xss()" ${mark}></object>`,
  (mark) => `<video><source ${mark}></video>`,
  (mark) => `<style ${mark}>@import'http://192.0.2.1/x'</style>`,
  (mark) => `<link rel=stylesheet href=http://192.0.2.1/x ${mark}>`,
  (mark) => `<math><mtext><table><mglyph><style><img src=x ${mark}>`,
  (mark) => `<form action=javascript:xss() ${mark}><button>x</button></form>`,
  (mark) => `<base href=http://192.0.2.1/ ${mark}>`,
  (mark) => `<meta http-equiv=refresh content="0;url=javascript:xss()" ${mark}>`,
  (mark) => `&lt;img src=x ${mark}&gt;`,
  (mark) => `\\u003cimg src=x ${mark}\\u003e`,
  (mark) => `{{constructor.constructor('xss()')()}}<i ${mark}>`,
  (mark) => `#set($x=1)\${xss()}<b ${mark}>`,
  (mark) => `javascript:xss()//<u ${mark}>`,
];

/** `[…]` stands in each, so that whoever shows it as text can be seen to. */
export const payloads: readonly string[] = ways.flatMap((way, i) =>
  runs.map((run, j) => {
    const number = i * runs.length + j;
    return `${way}${run(`data-xss=${number} onerror=xss()`)}[x${number}]`;
  }),
);

/** Payloads in packs that fit into one text. */
export const packs: readonly string[] = Array.from(
  { length: Math.ceil(payloads.length / 7) },
  (_, i) => payloads.slice(i * 7, i * 7 + 7).join(' '),
);
