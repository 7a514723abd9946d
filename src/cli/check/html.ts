import { citeText } from '../../engines/norm/explain.ts';
import { text } from '../../kernel/text.ts';
import {
  headline,
  namerIn,
  notCheckedLines,
  type Print,
  placeText,
  sections,
  severityNames,
  skippedLines,
} from './screen.ts';

const words = {
  title: text('日常党建工作常见问题检查结果', 'Findings of a check of Party work records'),
  heads: [
    text('级别', 'Severity'),
    text('规则', 'Rule'),
    text('对象', 'Subject'),
    text('位置', 'Place'),
    text('发现的问题', 'Found'),
    text('改法', 'Cure'),
    text('依据', 'Basis'),
  ],
  none: text('没有发现问题。', 'Nothing was found.'),
};

const style = `body{font:14px/1.6 "Noto Sans SC","Microsoft YaHei",SimSun,sans-serif;margin:2em}
h1{font-size:20px}h2{font-size:16px}table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:4px 6px;text-align:left;vertical-align:top}
th{background:#eee}.critical,.error{font-weight:bold}
tr{break-inside:avoid}thead{display:table-header-group}
@page{size:A4 landscape;margin:12mm}@media print{body{margin:0;font-size:12px}}`;

/** One page without anything from outside, to print or to hand on. */
export function htmlOf(print: Print): string {
  const { report, language } = print;
  const heads = words.heads.map((head) => `<th>${escaped(head[language])}</th>`).join('');
  const name = namerIn(report);
  const rows = report.findings.map((finding) => {
    const { severity, rule, says, cure, cite } = finding;
    const basis = citeText(cite, print.regulation(cite.regulation))[language];
    const cells = [
      severityNames[severity][language],
      rule,
      name(finding),
      placeText(finding, language),
      says[language],
      cure[language],
      basis,
    ];
    return `<tr class="${severity}">${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  const table =
    rows.length === 0
      ? `<p>${escaped(words.none[language])}</p>`
      : `<table><thead><tr>${heads}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
  const title = escaped(words.title[language]);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${title}</title>
<style>${style}</style></head><body><h1>${title}</h1>
<p>${escaped(headline(print)[language])}</p>
${table}
${list(sections.notChecked[language], notCheckedLines(report.notChecked, language))}
${list(sections.skipped[language], skippedLines(report.read.skipped, language))}
</body></html>
`;
}

function list(title: string, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  const items = lines.map((line) => `<li>${escaped(line)}</li>`).join('');
  return `<h2>${escaped(title)}</h2><ul>${items}</ul>`;
}

/** File and sheet names are words of strangers: nothing of them may become markup. */
function escaped(words: string): string {
  return words
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
