declare module 'autocannon' {
  interface Result {
    readonly requests: { readonly average: number; readonly total: number };
    readonly errors: number;
    readonly non2xx: number;
    readonly duration: number;
  }
  export default function autocannon(options: {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    readonly headers?: Readonly<Record<string, string>>;
    readonly requests?: readonly {
      readonly method: string;
      readonly setupRequest: (
        request: Readonly<Record<string, unknown>>,
      ) => Readonly<Record<string, unknown>>;
    }[];
  }): Promise<Result>;
}
