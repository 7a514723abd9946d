import { role } from '../../../engines/org/define.ts';
import { text } from '../../../kernel/text.ts';

export default role({
  id: 'bulk-exporter',
  name: text('大批带出名册', 'large exports'),
  office: 'business',
  meant: text(
    '本来就可以导出名册的人，几天之内可以一次带出500人以上：由他人申请、第二人批准，须定最后一天，最长 3 天；每次带出都记在这项授权下。',
    'For somebody who exports rosters anyway: more than 500 persons at once, asked for by another, approved by a second, up to a last day, 3 days at most; each export is noted under the grant.',
  ),
  mostDays: 3,
  allows: [{ permission: 'roster.bulk', reach: 'unit-and-below' }],
});
