import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';

const column = (
  [id, zh, en]: readonly [string, string, string],
  type: 'text' | 'date',
  ...synonyms: readonly string[]
): ColumnDefinition => ({ id, name: text(zh, en), synonyms, type, required: false });

/**
 * What banks call the columns of a statement. 贷方 is what came in, because it is the bank’s book
 * and not the holder’s. None is required: banks leave out one or the other, and which of them are
 * too few is said in `read.ts`.
 */
export const statementColumns: readonly ColumnDefinition[] = [
  column(
    ['on', '日期', 'date'],
    'date',
    ...['交易日期', '交易日', '交易时间', '交易日期时间', '发生日期', '业务日期', '日期时间'],
  ),
  column(
    ['bookedOn', '记账日期', 'booked on'],
    'date',
    ...['记账日', '记帐日期', '入账日期', '入帐日期', '过账日期', '记账时间', '账务日期'],
  ),
  column(
    ['in', '收入', 'in'],
    'text',
    ...['收入金额', '贷方', '贷方金额', '贷方发生额', '贷方发生金额', '收入贷方', '贷方收入'],
    ...['存入', '存入金额', '转入', '转入金额', '来账金额', '收款金额', '收入发生额', 'credit'],
  ),
  column(
    ['out', '支出', 'out'],
    'text',
    ...['支出金额', '借方', '借方金额', '借方发生额', '借方发生金额', '支出借方', '借方支出'],
    ...[
      '支取',
      '支取金额',
      '取出',
      '转出',
      '转出金额',
      '往账金额',
      '付款金额',
      '支出发生额',
      'debit',
    ],
  ),
  column(
    ['amount', '金额', 'amount'],
    'text',
    ...['交易金额', '发生额', '交易额', '发生金额', '交易发生额'],
  ),
  column(
    ['direction', '借贷标志', 'direction'],
    'text',
    ...['借贷标识', '借贷方向', '借贷', '收支', '收支方向', '收支标志', '方向', '收付标志'],
    ...['交易方向', '收付', '收支类型'],
  ),
  column(
    ['balance', '余额', 'balance'],
    'text',
    ...['账户余额', '帐户余额', '交易后余额', '当前余额', '本次余额', '账面余额', '联机余额'],
  ),
  column(
    ['words', '摘要', 'summary'],
    'text',
    ...['交易摘要', '业务摘要', '摘要内容', '摘要说明', '交易类型', '业务类型', '交易名称'],
  ),
  column(['purpose', '用途', 'purpose'], 'text', '交易用途', '款项用途', '用途附言'),
  column(['remark', '附言', 'remark'], 'text', '备注', '交易附言', '客户附言', '说明', '留言'),
  column(
    ['other', '对方户名', 'other party'],
    'text',
    ...[
      '对方名称',
      '对方账户名称',
      '对方帐户名称',
      '对方账户名',
      '对方姓名',
      '对方单位',
      '交易对方',
    ],
    ...['交易对手', '对手户名', '对手名称', '收付款人名称', '对方客户名称', '交易对方户名'],
  ),
  column(
    ['otherAccount', '对方账号', 'account of the other party'],
    'text',
    ...['对方帐号', '对方账户', '对手账号', '对方卡号', '收付款人账号', '对方开户行', '对方行名'],
  ),
  column(
    ['serial', '流水号', 'serial'],
    'text',
    ...['交易流水号', '流水', '银行流水号', '业务流水号', '核心流水号', '柜员流水号'],
    ...['交易流水', '交易序号', '唯一流水号', '明细编号'],
  ),
  column(['currency', '币种', 'currency'], 'text', '币别', '交易币种', '货币'),
  column(['number', '序号', 'number'], 'text', '行号', '编号'),
];
