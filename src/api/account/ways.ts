export interface CertificateSettings {
  /** Known to the proxy and to this server, to nobody else. */
  readonly secret: string;
  /** Attribute of the subject that ends with the police number, such as `CN`. */
  readonly field: string;
}

/** Characters of the shortest secret: a client would have to guess it. */
export const leastProxySecret = 32;

export interface SignOnSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** The claim that holds the police number. */
  readonly claim: string;
  /** What people call it: stands on the button. */
  readonly name: string;
  /** How the provider says (in `acr`, or among `amr`) that two factors were used; null: never. */
  readonly secondFactor: string | null;
}

/** What the administrator has set up beside password and code; null: nothing of it is shown. */
export interface SignInWays {
  readonly certificates: CertificateSettings | null;
  readonly signOn: SignOnSettings | null;
}

export const noWays: SignInWays = { certificates: null, signOn: null };
