import * as fs from 'node:fs';
import * as path from 'node:path';
import { expect, test } from '@jest/globals';
import { admittedMesh } from '../../lib/simulation/admitted-mesh';
import { decideRoute } from '../../lib/simulation/journey/decide';
import type { RouteDecision } from '../../lib/simulation/journey/decision';
import { parseSent } from '../../lib/simulation/request/parse-sent';
import { parseManifests } from '../../lib/yaml/parse-manifests';
import { ingressGateway } from '../conformance/areas/routing-world';
import { unfollowedRules } from './unfollowed-rules';

const FOLDER = path.join(__dirname, 'routing-rules');

interface WrittenRequest {
  readonly from: { readonly gateway?: string; readonly workload?: string };
  readonly url?: string;
  readonly tcp?: string;
  readonly tls?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly sni?: string;
  readonly sourceIp?: string;
  readonly clientCertificate?: string;
}

interface RuleCase {
  /** `19-port-without-listener.yaml 2`: the file and the number of the request in it. */
  readonly name: string;
  readonly text: string;
  readonly request: WrittenRequest;
  /** What istiod and Envoy did: `notFound 404 at gateway`. */
  readonly real: string;
}

// Each file has a mesh, and in comments requests with what istiod 1.31 and Envoy 1.40 did with them.
const files = fs.readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml'));
const cases = files.sort().flatMap((file): readonly RuleCase[] => {
  const text = fs.readFileSync(path.join(FOLDER, file), 'utf8');
  const pairs = [...text.matchAll(/^# request: (.*)\n# {3}(?:real|both): +(.*)$/gm)];
  return pairs.map(([, request = '', real = ''], index) => ({
    name: `${path.basename(file)} ${String(index)}`,
    text,
    request: JSON.parse(request) as WrittenRequest, // written as the recordings are
    real,
  }));
});

// Requests straight to a workload are compared by the conformance runner.
const sent = cases.filter(({ request: { from } }) => from.gateway !== undefined || from.workload !== undefined);
const [followed, unfollowed] = [
  sent.filter(({ name }) => !unfollowedRules.has(name)),
  sent.filter(({ name }) => unfollowedRules.has(name)),
];

test.each(followed)('$name is decided as istiod and Envoy do', (each) => {
  expect(decide(each, each.real)).toBe(each.real.replace(/ \[.*/, ''));
});

test.each(unfollowed)('$name is still decided otherwise; when it is not, take it off the list', (each) => {
  expect(decide(each, each.real)).not.toBe(each.real.replace(/ \[.*/, ''));
});

test('the list names requests that exist', () => {
  expect([...unfollowedRules].filter((name) => !sent.some((each) => each.name === name))).toEqual([]);
});

/** The decision in the form of what is written; its status and place only where they are written. */
function decide({ text, request }: RuleCase, real: string): string {
  const { manifests } = parseManifests(text, 'rule.yaml');
  const hasGateway = manifests.some(({ metadata }) => metadata.name === 'istio-ingressgateway');
  const { view } = admittedMesh(hasGateway ? manifests : [...manifests, ...ingressGateway]);
  const { from, url, tcp, tls, method = 'GET', headers, sni, sourceIp, clientCertificate: certificate } = request;
  const sender = from.gateway === undefined ? { workload: from.workload ?? '' } : { gateway: from.gateway };
  const line = url === undefined ? (tcp === undefined ? `tls://${tls ?? ''}` : `tcp://${tcp}`) : `${method} ${url}`;
  const options = { sni, sourceIp, certificate, ...(headers !== undefined && { headers }) };
  return format(decideRoute(view, sender, parseSent(line, options)), real);
}

function format(decision: RouteDecision, real: string): string {
  const { outcome, status, at } = decision;
  const hasStatus = /^\w+ \d/.test(real);
  const location = 'location' in decision && real.includes('://') ? ` ${decision.location}` : '';
  const place = real.includes(' at ') ? ` at ${at}` : '';
  return `${outcome}${hasStatus ? ` ${String(status)}` : ''}${place}${location}`;
}
