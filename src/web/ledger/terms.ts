import type { ReplyOf } from '../client.ts';

/** Shapes of the API that several parts of these pages share. */
export type BookPage = ReplyOf<'GET /api/units/:unit/books/:book'>;
export type Payer = BookPage['payers'][number];
export type Asked = BookPage['asked'][number];
export type Entry = ReplyOf<'GET /api/units/:unit/books/:book/entries'>['entries'][number];
export type OwnBookView = ReplyOf<'GET /api/my-books'>['books'][number];
export type Steps = ReplyOf<'POST /api/units/:unit/books/:book/rates/check'>['steps'];
export type Measure = BookPage['measure'];

/** Which page: the parameters of its operations. */
export interface PageOf {
  readonly unit: number;
  readonly book: string;
}
