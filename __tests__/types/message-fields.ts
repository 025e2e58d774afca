// Compiled, never run: each line after an @ts-expect-error reads a field that the message does not have, or has as another
// type. `npm run check:types` fails when one of them compiles after all.
import type { Message } from '../../lib/messages/message';
import type { MeshView } from '../../lib/mesh/mesh-view';
import type { Findings, Rule } from '../../lib/analysis/rule';

/** A rule as a rule is written, and the same with a letter missing. */
export const rules: readonly Pick<Rule, 'check'>[] = [
  { check: (mesh) => hostsResolved(mesh) },
  {
    *check(mesh) {
      for (const { spec, manifest } of mesh.configs('ServiceEntry')) {
        // @ts-expect-error -- resoluton is not a field of a ServiceEntry
        if (spec.choice('resoluton') === 'NONE') yield { manifest, path: spec.path, message: '', fix: '' };
      }
    },
  },
];

function* hostsResolved(mesh: MeshView): Findings {
  for (const { spec, manifest } of mesh.configs('ServiceEntry')) {
    if (spec.choice('resolution') === 'NONE') yield { manifest, path: spec.at('resolution'), message: '', fix: '' };
    // @ts-expect-error -- NON is not a resolution
    if (spec.choice('resolution') === 'NON') yield { manifest, path: spec.path, message: '', fix: '' };
    // @ts-expect-error -- the place of a field that is not there
    yield { manifest, path: spec.at('resoluton'), message: '', fix: '' };
  }
}

export function readWithTheWrongType(spec: Message<'VirtualServiceSpec'>, rule: Message<'HttpRoute'>) {
  // @ts-expect-error -- hosts is a list
  spec.text('hosts');
  // @ts-expect-error -- timeout is a duration
  rule.number('timeout');
  // @ts-expect-error -- http is a list of messages
  spec.message('http');
  // @ts-expect-error -- match is a list of messages, not of strings
  rule.texts('match');
  // @ts-expect-error -- an HttpRoute is not a TcpRoute
  readTcp(rule);
}

function readTcp(rule: Message<'TcpRoute' | 'TlsRoute'>) {
  // @ts-expect-error -- only routes of HTTP have names
  rule.text('name');
  // @ts-expect-error -- sniHosts is in matches of TLS only
  rule.messages('match').flatMap((match) => match.texts('sniHosts'));
  // A field that both have can be read.
  return rule.messages('route').map((share) => share.number('weight'));
}
