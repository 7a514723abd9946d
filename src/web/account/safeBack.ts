/** Only a path of our own: an address from outside never decides where a signed-in person lands. */
export function safeBack(back: string | undefined): string {
  if (back === undefined || !/^\/(?![/\\])/.test(back)) return '/';
  return back.startsWith('/sign-in') ? '/' : back;
}
