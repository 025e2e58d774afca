import { isSecretHeader, isSecretName } from './secret-names';

/** What replaces a secret. */
export const REDACTED = '[redacted]';

// Each begins at the beginning of a word only, so that a long word costs linear time.
const PEM = /-----BEGIN [A-Z0-9 -]{1,60}-----[^]*?(?:-----END [A-Z0-9 -]{1,60}-----|$)/g;
const JWT = /(?<![\w-])eyJ[\w-]{5,}(?:\.[\w-]*){1,4}/g;
const SCHEME = /(?<![\w-])((?:bearer|basic|digest|negotiate|apikey)\s{1,9})([\w+/=.~-]{4,})/gi;
/** `https://user:password@host`; without a scheme only at the beginning of a value. */
const USER_INFO =
  /((?<![\w+.-])[a-z][a-z0-9+.-]{0,20}:\/\/[^\s/:@"'`]{0,200}:|^[\w.-]{1,200}:)([^\s/@"'`]{1,500})(?=@)/gi;
/** `"token": "x"`, `authorization is "x"`: the value in quotes. */
const QUOTED = /(?<![\w./-])([\w-]{1,100})(["'`]?\s{0,9}(?::|=|\bis\b)\s{0,9}(["'`]))([^"'`\n]+)(?=\3|$)/gi;
/** `password=x` */
const ASSIGNED = /(?<![\w./-])([\w-]{1,100})(=)([^\s"'`,;&|(){}[\]]+)/g;
/** `x-api-key: x` */
const HEADER = /(?<![\w./-])((?:proxy-)?authorization|(?:set-)?cookie|x-[\w-]{1,60})(:\s{0,9})([^\s"'`,;&|(){}[\]]+)/gi;

/** Secrets that a string contains, by their shape: private keys, tokens, passwords in URLs, `password=…`. */
export function secretsByShape(text: string): readonly string[] {
  // Most strings have none of these.
  if (!/[:=]|eyJ|\s/.test(text)) return [];
  const found = [
    ...[...text.matchAll(PEM)].flatMap(([block]) => [block, ...block.split(/\s+/).filter(isEncoded)]),
    ...[...text.matchAll(JWT)].map(([token]) => token),
    ...[...text.matchAll(SCHEME)].map(([, , token = '']) => token),
    ...[...text.matchAll(USER_INFO)].map(([, , password = '']) => password),
    ...[...text.matchAll(QUOTED)].filter(isSecretPair).map(([, , , , value = '']) => value),
    ...[...text.matchAll(ASSIGNED)].filter(isSecretPair).map(([, , , value = '']) => value),
    ...[...text.matchAll(HEADER)].filter(isSecretPair).map(([, , , value = '']) => value),
  ];
  return found.filter((secret) => secret !== REDACTED && !isPath(secret));
}

/** Replaces what looks like a secret wherever it stands in output. */
export function redactShapes(text: string): string {
  return text
    .replace(PEM, REDACTED)
    .replace(JWT, REDACTED)
    .replace(SCHEME, (all: string, scheme: string, token: string) =>
      // `Basic authentication` is prose.
      /^[a-z.]+$/.test(token) ? all : `${scheme}${REDACTED}`,
    )
    .replace(USER_INFO, `$1${REDACTED}`)
    .replace(QUOTED, (all: string, name: string, between: string, _quote: string, value: string) =>
      isSecretWord(name) && !isPath(value) ? `${name}${between}${REDACTED}` : all,
    )
    .replace(ASSIGNED, (all: string, name: string, between: string, value: string) =>
      isSecretWord(name) && !isPath(value) ? `${name}${between}${REDACTED}` : all,
    )
    .replace(HEADER, (all: string, name: string, between: string) =>
      isSecretWord(name) ? `${name}${between}${REDACTED}` : all,
    );
}

/** The path of a mounted key is not the key: `/etc/certs/key.pem`. */
export function isPath(text: string): boolean {
  return /^\/[a-z0-9_.-]+(\/[a-z0-9_.-]+)+$/.test(text);
}

function isSecretPair([, name = '']: RegExpMatchArray): boolean {
  return isSecretWord(name);
}

function isSecretWord(name: string): boolean {
  return isSecretName(name) || (name.includes('-') && isSecretHeader(name));
}

function isEncoded(line: string): boolean {
  return line.length >= 8 && !line.startsWith('-----') && !line.endsWith('-----');
}
