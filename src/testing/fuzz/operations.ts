import type { Schema } from './schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Schema;
}

/** One operation of an OpenAPI document. */
export interface Operation {
  /** `POST /api/units/{unit}/rename` */
  readonly key: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | undefined;
  /** Of the answer 200; without one it is a file. */
  readonly reply: Schema | undefined;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}

export interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<
        Record<
          string,
          {
            readonly parameters?: readonly Partial<Parameter>[];
            readonly requestBody?: Media;
            readonly responses?: Readonly<Record<string, Media>>;
          }
        >
      >
    >
  >;
}

export function operationsOf(document: OpenApi): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([name, said]) => {
      const method = name.toUpperCase() as Operation['method'];
      return {
        key: `${method} ${path}`,
        ...{ method, path },
        parameters: (said.parameters ?? []).map(
          ({ name: of = '', in: where = 'query', required = false, schema = {} }) => ({
            ...{ name: of, in: where, required, schema },
          }),
        ),
        body: said.requestBody?.content?.['application/json']?.schema,
        reply: said.responses?.['200']?.content?.['application/json']?.schema,
      };
    }),
  );
}

/**
 * Every route of a router, as `GET /api/units/{unit}`.
 *
 * @param printed by `printRoutes({ commonPrefix: false })`
 */
export function routesOf(printed: string): string[] {
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] =
      /^((?:│ {3}| {4})*(?:├── |└── ))(\S*) \(([A-Z, ]+)\)/.exec(line) ?? [];
    if (methods === '') return [];
    const depth = indent.length / 4 - 1;
    above.length = depth;
    above[depth] = part;
    const path = above.join('').replace(/:(\w+)/g, '{$1}');
    return methods
      .split(', ')
      .filter((method) => method !== 'HEAD')
      .map((method) => `${method} ${path}`);
  });
}

/** Routes of a router that a document does not name. */
export function undocumented(printed: string, document: OpenApi): string[] {
  const known = new Set(operationsOf(document).map(({ key }) => key));
  return routesOf(printed).filter((key) => !known.has(key));
}
