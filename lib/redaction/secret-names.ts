/** Fields whose name sounds secret, but whose value is the name of a Secret, a file or a setting. */
const REFERENCES =
  /^(secrets?|http-?cookie|from-?cookies|image-?pull-?secrets?|forward-?original-?token|pass-?through|service-?account-?token)$|(^|-)(names?|refs?|uris?|urls?|paths?|files?|modes?|types?|ttl|expiry|seconds|mounts?|headers?|params?|audiences?|issuers?)$|^automount-|(^|-)secret-(key-)?ref$/;

const SECRETS =
  /pass(-?word|-?wd|-?phrase)|(^|-)(pwd|pass)(-|$)|(^|-)jwt$|secret|token|credential|cookie|authorization|hmac|bearer|(^|-)jwks$|api-?key|(private|access|signing|encryption|client|account|ssh|tls|shared|master|session)-?key/;

/** What a header has in its name if it authenticates, besides the names of other fields. */
const SECRET_HEADERS = /auth|(^|-)key(-|$)|apikey|session|signature|csrf|xsrf/;

/** Headers with such a word that carry no secret. */
const OPEN_HEADERS = /^(:authority|sec-websocket-key|x-forwarded-client-cert)$/;

/** Whether the value of a field is secret, by the name of the field: `password`, `apiKey`, `hmac_secret`, `TOKEN`. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name);
  return SECRETS.test(words) && !REFERENCES.test(words);
}

/** Whether the value of a header is secret, by the name of the header: `authorization`, `cookie`, `x-api-key`. */
export function isSecretHeader(name: string): boolean {
  const words = wordsOf(name);
  if (OPEN_HEADERS.test(words)) return false;
  return SECRET_HEADERS.test(words) || SECRETS.test(words);
}

/** `hmac-secret` for `hmacSecret`, `hmac_secret` and `HMAC_SECRET`. */
function wordsOf(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/[_.\s]/g, '-')
    .toLowerCase();
}
