import { expect, test } from '@jest/globals';
import { acknowledgeManifests, type Acknowledgement } from '../../lib/check/acknowledgement';
import { annotatedAcknowledgements } from '../../lib/check/annotated-acknowledgements';
import { applyAcknowledgements } from '../../lib/check/apply-acknowledgements';
import { toAcknowledgement } from '../../lib/check/configured-acknowledgement';
import type { Diagnostic } from '../../lib/model/diagnostic';
import { diagnosticOf, manifestOf } from './manifest-of';

const ISTIO = 'galley.istio.io/analyze-suppress';
const KIALI = 'kiali.io/ignore-validations';
const rules = [{ name: 'virtual-service-subset-defined', code: 'IST0101' }];

test.each([
  [{ [ISTIO]: 'IST0101' }, 1],
  [{ [ISTIO]: '*' }, 1],
  [{ [ISTIO]: 'IST0103,IST0101' }, 1],
  // Istio compares what stands between the commas as it is.
  [{ [ISTIO]: 'IST0103, IST0101' }, 0],
  [{ [ISTIO]: 'ist0101' }, 0],
  [{ [KIALI]: 'IST0103, IST0101 ' }, 1],
  [{ [KIALI]: ' ' }, 1],
  [{ [KIALI]: 'KIA0101' }, 0],
  [{ [ISTIO]: 7 }, 0],
  [{}, 0],
])('annotations %j acknowledge %i of the findings of their object', (annotations, count) => {
  const manifest = manifestOf('a', annotations);
  const diagnostics = [diagnosticOf(manifest), diagnosticOf(manifestOf('b'))];

  const { open, acknowledged } = applyAcknowledgements(diagnostics, annotatedAcknowledgements([manifest]), rules);

  expect(acknowledged).toHaveLength(count);
  expect(open.filter(({ rule }) => rule === 'virtual-service-subset-defined')).toHaveLength(2 - count);
});

test('a code of Kiali acknowledges a finding that also has a code of Istio', () => {
  const manifest = manifestOf('a', { [KIALI]: 'KIA1107' });
  const diagnostic: Diagnostic = { ...diagnosticOf(manifest), alsoCodes: ['KIA1107'] };

  const { open, acknowledged } = applyAcknowledgements([diagnostic], annotatedAcknowledgements([manifest]), rules);

  expect(acknowledged.map((each) => each.diagnostic)).toEqual([diagnostic]);
  expect(open).toEqual([]);
});

test('an annotation with a code of another tool is ignored, and one that matches nothing is reported', () => {
  expect(unmatched({ [ISTIO]: 'IST0103' })).toEqual([]);
  expect(unmatched({ [KIALI]: 'KIA0601' })).toEqual([]);
  expect(unmatched({ [ISTIO]: 'IST0101' })).toMatchObject([{ rule: 'acknowledgement-matches', severity: 'warning' }]);
  expect(unmatched({ [KIALI]: '' })).toMatchObject([{ rule: 'acknowledgement-matches' }]);
});

test.each<[object, boolean]>([
  [{}, true],
  [{ rule: 'IST0101' }, true],
  [{ rule: 'IST0102' }, false],
  [{ kind: 'VirtualService', namespace: 'prod', name: 'a' }, true],
  [{ kind: 'Gateway' }, false],
  [{ namespace: 'dev' }, false],
  [{ name: 'b' }, false],
  [{ path: 'spec.http[0]' }, true],
  [{ path: 'spec.http[0].route' }, true],
  [{ path: 'spec.http[0].rou' }, false],
  [{ path: 'spec.http[1]' }, false],
])('an entry %j of the settings covers the finding: %s', (entry, isCovered) => {
  const acknowledgement = configured(entry);

  expect(applyAcknowledgements([diagnosticOf(manifestOf('a'))], [acknowledgement], rules).open).toHaveLength(
    isCovered ? 0 : 2,
  );
});

test('an entry about an object does not cover findings about a file', () => {
  const aboutFile = diagnosticOf(undefined);

  expect(configured({ kind: 'VirtualService' }).covers(aboutFile)).toBe(false);
  expect(configured({}).covers(aboutFile)).toBe(true);
});

test('reports an entry that matches nothing, with the nearest name', () => {
  const { open } = applyAcknowledgements([], [configured({ rule: 'virtual-service-subset-define' })], rules);

  expect(open).toMatchObject([
    { rule: 'acknowledgement-matches', fix: 'Write virtual-service-subset-defined', place: { line: 3 } },
  ]);
});

test('a construct acknowledges for its own objects', () => {
  const [own, other] = [manifestOf('a'), manifestOf('a')];
  const acknowledgement = acknowledgeManifests(new Set([own]), { rule: 'IST0101', reason: 'known' }, 'acknowledge()');

  expect(applyAcknowledgements([diagnosticOf(own), diagnosticOf(other)], [acknowledgement], rules)).toMatchObject({
    open: [{ manifest: other }],
    acknowledged: [{ reason: 'known' }],
  });
});

function configured(entry: object): Acknowledgement {
  const place = { file: 'cdk8s-istio.yaml', line: 3, column: 5 };
  return toAcknowledgement({ rule: 'virtual-service-subset-defined', reason: 'known', ...entry }, place.file, place);
}

function unmatched(annotations: Readonly<Record<string, unknown>>): readonly Diagnostic[] {
  return applyAcknowledgements([], annotatedAcknowledgements([manifestOf('a', annotations)]), rules).open;
}

test('an old name of a rule still acknowledges, and the new name is reported', () => {
  const manifest = manifestOf('a');
  const diagnostic = diagnosticOf(manifest);
  const renamed = [{ name: 'virtual-service-subset-defined', aliases: ['virtual-service-subset-told'] }];
  const entry = { rule: 'virtual-service-subset-told', reason: 'known' };

  const { open, acknowledged } = applyAcknowledgements(
    [diagnostic],
    [toAcknowledgement(entry, 'cdk8s-istio.yaml', { file: 'cdk8s-istio.yaml', line: 1, column: 1 })],
    renamed,
  );

  expect(acknowledged).toEqual([{ diagnostic, reason: 'known' }]);
  expect(open).toMatchObject([
    { rule: 'acknowledgement-name-current', severity: 'info', fix: 'Write virtual-service-subset-defined' },
  ]);
});

test('an old name in an annotation still acknowledges', () => {
  const manifest = manifestOf('a', { [ISTIO]: 'virtual-service-subset-told' });
  const renamed = [{ name: 'virtual-service-subset-defined', aliases: ['virtual-service-subset-told'] }];

  const { open, acknowledged } = applyAcknowledgements(
    [diagnosticOf(manifest)],
    annotatedAcknowledgements([manifest]),
    renamed,
  );

  expect(acknowledged).toHaveLength(1);
  expect(open).toMatchObject([{ rule: 'acknowledgement-name-current', manifest }]);
});
