import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'cors-header': {
    why: 'Browsers compare allowHeaders and exposeHeaders with header names.',
    fix: 'Write a header name, or "*" for all.',
  },
  'cors-method': {
    why: 'Methods are case-sensitive, and browsers send them in upper case.',
    fix: 'Write the method in upper case, such as GET, or "*" for all.',
  },
  'cors-origin': {
    why: 'An empty match allows no origin.',
    fix: 'Set exact, prefix or regex to the origins that may call.',
  },
  'direct-response-body': {
    why: 'Envoy keeps the body in memory as part of its configuration.',
    fix: 'Shorten the body, or route to a workload that serves it.',
  },
  'direct-response-large-body': {
    why: 'The body is sent to every proxy with every change of its configuration.',
    fix: 'Shorten the body, or route to a workload that serves it.',
  },
  'direct-response-status': {
    why: 'Envoy accepts only these status codes.',
    fix: 'Set directResponse.status to a valid HTTP status such as 503.',
  },
  'fault-not-empty': {
    why: 'An empty fault has no effect.',
    fix: 'Add abort or delay to the fault, or remove it.',
  },
  'fault-percentage': {
    why: 'Envoy counts in millionths, so the smallest share above 0 is 0.0001 percent.',
    fix: 'Set percentage.value to 0, or to a number from 0.0001 to 100.',
  },
  'fault-status': {
    why: 'Envoy answers the aborted request with this status.',
    fix: 'Set abort.httpStatus to a number from 200 to 600, or abort.grpcStatus to a gRPC status such as UNAVAILABLE.',
  },
  'fault-supported': {
    why: "Istio's API defines http2Error and exponentialDelay but does not implement them.",
    fix: 'Use httpStatus or grpcStatus to abort, and fixedDelay to delay.',
  },
  'header-name': {
    why: 'Envoy does not let routes change pseudo-headers or Host in this way.',
    fix: 'Set the header name, and use rewrite.authority to change the host of a request.',
  },
  'header-value': {
    why: 'Envoy interprets percent signs as variables and rejects control characters.',
    fix: 'Write a literal "%" as "%%", and remove control characters.',
  },
  'http-match-claim': {
    why: 'Claims are available only at gateways that verify tokens.',
    fix: 'Bind the VirtualService to gateways other than mesh, or remove the claim match.',
  },
  'http-match-header': {
    why: 'No request has a header with such a name, and Envoy rejects it.',
    fix: 'Write a valid header name, or a pseudo-header such as :method.',
  },
  'http-match-namespace': {
    why: 'No workload can be in a namespace of that name.',
    fix: 'Set sourceNamespace to the name of a namespace.',
  },
  'http-route-action': {
    why: 'Without an action the route cannot answer a request.',
    fix: 'Add route, redirect, directResponse or delegate.',
  },
  'http-route-authority': {
    why: 'A rewrite and a header operation for Host contradict each other.',
    fix: 'Set the host in one place, preferably rewrite.authority.',
  },
  'http-route-exclusive': {
    why: 'A route either forwards, redirects, responds directly or delegates.',
    fix: 'Keep one action, and move the other to a route of its own.',
  },
  'match-effective': {
    why: 'Envoy uses the first route that matches, so the later match never takes a request.',
    fix: 'Remove the later match, or move its route to the front.',
  },
  'match-prefix': {
    why: 'An empty prefix matches everything, which only uri may have.',
    fix: 'Set prefix to the beginning of the value, or remove the match.',
  },
  'mirror-destination': {
    why: 'A mirrored request needs somewhere to go.',
    fix: 'Add destination.host to the mirror.',
  },
  'mirror-percent': {
    why: 'The value is the share of requests that is mirrored.',
    fix: 'Set mirrorPercentage.value to a number from 0 to 100.',
  },
  'mirror-percent-deprecated': {
    why: 'The field was replaced because it could hold whole numbers only.',
    fix: 'Write mirrorPercentage: { value: ... } instead.',
  },
  'redirect-code': {
    why: 'Clients follow a redirect only with one of these status codes.',
    fix: 'Set redirectCode to 301, 302, 303, 307 or 308.',
  },
  'redirect-not-empty': {
    why: 'Without a target the client would be sent to the address it came from.',
    fix: 'Set uri, prefixRewrite, authority, port or scheme.',
  },
  'redirect-one-path': {
    why: 'Both replace the path of the request.',
    fix: 'Remove either uri or prefixRewrite.',
  },
  'redirect-prefix': {
    why: 'prefixRewrite replaces the part of the path that uri.prefix matched.',
    fix: 'Match uri by prefix in every match of the route, or use redirect.uri.',
  },
  'redirect-scheme': {
    why: 'Envoy redirects to HTTP or HTTPS only.',
    fix: 'Set scheme to http or https.',
  },
  'regex-syntax': {
    why: 'Envoy uses RE2, which has no lookahead, lookbehind or backreferences.',
    fix: 'Rewrite the expression in RE2 syntax, with at most 1024 bytes.',
  },
  'retries-attempts': {
    why: 'attempts counts the retries after the first try.',
    fix: 'Set attempts to 0 to switch retries off, or to a higher number.',
  },
  'retries-retry-on': {
    why: 'Envoy ignores unknown conditions, so the request would not be retried.',
    fix: "Use Envoy's retry conditions, such as 5xx, connect-failure or a status code.",
  },
  'retries-without-attempts': {
    why: 'Without attempts nothing is retried, so the other settings have no effect.',
    fix: 'Set attempts to 1 or more, or remove the other retry settings.',
  },
  'rewrite-not-empty': {
    why: 'An empty rewrite has no effect.',
    fix: 'Set uri, uriRegexRewrite or authority, or remove the rewrite.',
  },
  'rewrite-one-path': {
    why: 'Both replace the path of the request.',
    fix: 'Remove either uri or uriRegexRewrite.',
  },
  'rewrite-regex': {
    why: 'Envoy replaces what match finds with rewrite.',
    fix: 'Set both uriRegexRewrite.match and uriRegexRewrite.rewrite.',
  },
};
