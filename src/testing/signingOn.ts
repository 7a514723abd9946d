import type { Answer, Browser } from './account.ts';

/** The part of a browser that is at the provider: keeps its cookies until it is sent away. */
export class AtProvider {
  private readonly jar = new Map<string, string>();

  async ask(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }

  /** From the address that Genji gave to the one that leads back; `''` cancels. */
  async signIn(to: string, login: string): Promise<{ search: string; asked: boolean }> {
    const { origin } = new URL(to);
    let asked = false;
    let url = to;
    while (new URL(url).origin === origin) {
      let answer = await this.ask(url);
      if (answer.status === 200) {
        asked = true;
        answer = await this.ask(url, { login });
      }
      const next = answer.headers.get('location');
      if (next === null) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
      url = new URL(next, url).href;
    }
    return { search: new URL(url).search, asked };
  }
}

/** As far as the provider's answer, which is not handed in yet. */
export async function sentBack(
  browser: Browser,
  login: string,
  at: AtProvider = new AtProvider(),
  body: object = {},
): Promise<{ search: string; asked: boolean }> {
  const begun = await browser.post('sign-on', body);
  if (begun.status !== 200) throw new Error(JSON.stringify(begun.body));
  return at.signIn(String(begun.body.to), login);
}

/** A whole sign-on, up to what Genji answers. */
export async function signedOn(
  browser: Browser,
  login: string,
  at: AtProvider = new AtProvider(),
): Promise<Answer> {
  const { search } = await sentBack(browser, login, at);
  return browser.post('sign-on/back', { search });
}
