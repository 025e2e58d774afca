import * as fs from 'node:fs';
import * as path from 'node:path';
import { formatManifestName, type Manifest } from '../../../lib/model/manifest';
import type { MeshView } from '../../../lib/mesh/mesh-view';
import { admittedMesh, type AdmittedMesh } from '../../../lib/simulation/admitted-mesh';
import { parseManifests } from '../../../lib/yaml/parse-manifests';
import type { Recorded } from './routing-comparison';
import { ingressGateway } from './routing-world';

/** A request in `requests.json`. */
export interface RecordedRequest {
  readonly id: string;
  readonly url?: string;
  /** `true` for a TCP connection directly to a workload. */
  readonly tcp?: string | boolean;
  readonly tls?: string;
  readonly to?: { readonly workload: string; readonly port: number };
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly from: {
    readonly gateway?: string;
    readonly workload?: string;
    readonly principal?: string;
    readonly ip?: string;
  };
  readonly sni?: string;
  readonly clientCertificate?: string;
  readonly sourceIp?: string;
}

export interface Scenario {
  readonly name: string;
  readonly view: MeshView;
  /** Objects that our validation refuses, and those that Istio refused: `Gateway edge/public`. */
  readonly rejected: { readonly ours: readonly string[]; readonly recorded: readonly string[] };
  readonly exchanges: readonly {
    readonly request: RecordedRequest;
    readonly recorded: Recorded;
    /** Why there is no recording to compare with. */
    readonly skipped: string | undefined;
  }[];
}

interface RecordedResults {
  readonly results: readonly Recorded[];
  readonly rejected?: readonly { readonly kind: string; readonly namespace: string; readonly name: string }[];
}

const UNRECORDED = 'it could not be recorded with the others';

/** The scenarios of a folder, in the order of their names, each with the mesh that it runs in. */
export function* routingScenarios(folder: string): Generator<Scenario> {
  for (const name of fs.readdirSync(folder).sort()) {
    const read = (file: string) => fs.readFileSync(path.join(folder, name, file), 'utf8');
    if (!fs.existsSync(path.join(folder, name, 'expected.json'))) continue;
    const { requests, environment } = JSON.parse(read('requests.json')) as {
      readonly environment?: { readonly meshConfig?: unknown };
      readonly requests: readonly RecordedRequest[];
    };
    const { results, rejected = [] } = JSON.parse(read('expected.json')) as RecordedResults;
    const { manifests } = parseManifests(read('manifests.yaml'), 'manifests.yaml');
    const exchanges = requests.flatMap((request, index) => {
      const recorded = results[index];
      return recorded === undefined ? [] : [{ request, recorded, skipped: skipReasonOf(recorded) }];
    });
    const { view, refused } = meshOf(manifests, environment?.meshConfig);
    const ours = refused.map(({ manifest }) => formatManifestName(manifest)).sort();
    const recorded = rejected.map((each) => `${each.kind} ${each.namespace}/${each.name}`).sort();
    yield { name, view, rejected: { ours, recorded }, exchanges };
  }
}

/** What istiod reads: the objects that its validation accepts, and the gateway of the scenario. */
function meshOf(manifests: readonly Manifest[], meshConfig: unknown): AdmittedMesh {
  const hasGateway = manifests.some(({ metadata }) => metadata.name === 'istio-ingressgateway');
  const all = hasGateway ? manifests : [...manifests, ...ingressGateway];
  return admittedMesh(all, { meshConfig: meshConfig ?? {} });
}

function skipReasonOf({ skip, outcome, destinations = [] }: Recorded): string | undefined {
  const inbound = destinations.flatMap(({ endpoints = [] }) => endpoints.map((each) => each.inbound?.outcome));
  return skip ?? ([outcome, ...inbound].includes('notRecorded') ? UNRECORDED : undefined);
}
