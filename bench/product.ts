/** The product as a process of its own, on the database of the bench. */
import { openApp } from '../src/app.ts';

const { port, ...options } = JSON.parse(process.env.PRODUCT ?? '') as Parameters<
  typeof openApp
>[0] & { readonly port: number };
const app = await openApp(options);
await app.server.listen({ port, host: '127.0.0.1' });
process.send?.('ready');
