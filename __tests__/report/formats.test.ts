import { expect, test } from '@jest/globals';
import type { CheckResult, FormatOptions, ReportedDiagnostic } from '../../lib/report/check-result';
import { formats } from '../../lib/report/formats';

const subsetFinding: ReportedDiagnostic = {
  rule: 'virtual-service-subset-defined',
  code: 'IST0101',
  alsoCodes: ['KIA1107'],
  severity: 'error',
  object: { apiVersion: 'networking.istio.io/v1', kind: 'VirtualService', namespace: 'prod', name: 'reviews' },
  path: 'spec.http[0].route[1].destination.subset',
  message: 'subset "v9" is not defined, got v1',
  fix: 'Write v1',
  place: { file: 'dist/mesh.yaml', line: 12, column: 13 },
  constructPath: 'bookinfo/reviews',
  related: [
    {
      object: { apiVersion: 'networking.istio.io/v1', kind: 'DestinationRule', namespace: 'prod', name: 'reviews' },
      place: { file: 'dist/mesh.yaml', line: 30, column: 1 },
    },
  ],
};
const yamlFinding: ReportedDiagnostic = {
  rule: 'yaml-well-formed',
  severity: 'warning',
  path: '',
  message: 'a document begins in the middle',
  place: { file: 'dist/mesh.yaml', line: 40, column: 1 },
  related: [],
};
const result: CheckResult = {
  release: '1.31',
  objects: 10,
  findings: [yamlFinding, subsetFinding],
  acknowledged: [{ ...subsetFinding, path: 'spec.http[1]', reason: 'comes with the next release' }],
};
const clean: CheckResult = { release: '1.31', objects: 1, findings: [], acknowledged: [] };

test('formats findings as text for people', () => {
  expect(format('text')).toBe(
    [
      'warning: a document begins in the middle [yaml-well-formed]',
      '  at dist/mesh.yaml:40:1',
      '    40 | \tsource line',
      '       | ^',
      '',
      'error VirtualService prod/reviews spec.http[0].route[1].destination.subset: subset "v9" is not defined, got v1. Write v1 [virtual-service-subset-defined, IST0101, KIA1107]',
      '  at dist/mesh.yaml:12:13 (bookinfo/reviews)',
      '    12 | \tsource line',
      '       |             ^',
      '  see DestinationRule prod/reviews at dist/mesh.yaml:30:1',
      '',
      '1 error, 1 warning in 10 objects (Istio 1.31), 1 acknowledged',
      '',
    ]
      .join('\n')
      .replaceAll('\t', '  '),
  );
  expect(format('text', clean)).toBe('no findings in 1 object (Istio 1.31)\n');
});

test('colors text if the output allows it', () => {
  expect(format('text', result, { hasColor: true })).toContain('\u001b[1;31merror\u001b[0m VirtualService');
});

test('shows the part of a long line around the place', () => {
  const place = { file: 'a.yaml', line: 1, column: 5_001 };
  const sourceLine = () => `${'x'.repeat(5_000)}here${'y'.repeat(5_000)}`;
  const lines = format('text', { ...clean, findings: [{ ...yamlFinding, place }] }, { sourceLine }).split('\n');

  expect(lines[2]).toHaveLength('     1 | '.length + 120);
  expect(lines[2]?.indexOf('here')).toBe(lines[3]?.indexOf('^'));
});

test('JSON has a version, counts and all findings', () => {
  expect(JSON.parse(format('json'))).toEqual({
    version: 1,
    istio: '1.31',
    summary: { objects: 10, error: 1, warning: 1, info: 0, acknowledged: 1 },
    findings: result.findings,
    acknowledged: result.acknowledged,
  });
});

test('SARIF has the fields that code scanning requires', () => {
  const log = JSON.parse(format('sarif')) as SarifLog;

  expect(log).toMatchObject({ version: '2.1.0', $schema: expect.stringContaining('sarif-2.1.0') });
  const [run] = log.runs;
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['virtual-service-subset-defined', 'yaml-well-formed']);
  for (const { ruleId, ruleIndex } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  expect(run?.results).toMatchObject([
    { level: 'warning', message: { text: 'a document begins in the middle' } },
    {
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'repo/dist/mesh.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 12, startColumn: 13 },
          },
          logicalLocations: [
            { fullyQualifiedName: 'VirtualService prod/reviews spec.http[0].route[1].destination.subset' },
          ],
        },
      ],
      relatedLocations: [{ message: { text: 'DestinationRule prod/reviews' } }],
    },
    {
      properties: { code: 'IST0101', alsoCodes: ['KIA1107'] },
      suppressions: [{ kind: 'external', justification: 'comes with the next release' }],
    },
  ]);
  expect(run?.results.filter(({ suppressions }) => suppressions !== undefined)).toHaveLength(1);
});

test('SARIF names files as URIs and omits standard input', () => {
  const uriOf = (file: string) => {
    const findings = [{ ...yamlFinding, place: { file, line: 1, column: 1 } }];
    const log = JSON.parse(format('sarif', { ...clean, findings }, { repositoryPath: String })) as SarifLog;
    return log.runs[0]?.results[0]?.locations[0]?.physicalLocation?.artifactLocation;
  };

  expect(uriOf('a b/%.yaml')).toEqual({ uri: 'a%20b/%25.yaml', uriBaseId: '%SRCROOT%' });
  expect(uriOf('/tmp/a.yaml')).toEqual({ uri: 'file:///tmp/a.yaml' });
  expect(uriOf('-')).toBeUndefined();
});

test('JUnit fails findings at the threshold and skips acknowledged ones', () => {
  expect(format('junit')).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<testsuites name="cdk8s-istio" tests="3" failures="1" skipped="1">',
      '  <testsuite name="Istio 1.31" tests="3" failures="1" skipped="1">',
      '    <testcase classname="dist/mesh.yaml" name="yaml-well-formed" file="dist/mesh.yaml" line="40"><system-out>warning: a document begins in the middle at dist/mesh.yaml:40:1</system-out></testcase>',
      '    <testcase classname="VirtualService prod/reviews" name="virtual-service-subset-defined VirtualService prod/reviews spec.http[0].route[1].destination.subset" file="dist/mesh.yaml" line="12"><failure type="error" message="subset &quot;v9&quot; is not defined, got v1. Write v1">error: subset &quot;v9&quot; is not defined, got v1. Write v1 at dist/mesh.yaml:12:13</failure></testcase>',
      '    <testcase classname="VirtualService prod/reviews" name="virtual-service-subset-defined VirtualService prod/reviews spec.http[1]" file="dist/mesh.yaml" line="12"><skipped message="comes with the next release"/></testcase>',
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n'),
  );
  expect(format('junit', result, { failOn: 'warning' })).toContain('failures="2"');
  expect(format('junit', clean)).toContain('tests="1" failures="0"');
});

test('writes annotations most severe first', () => {
  expect(format('github')).toBe(
    [
      '::error file=repo/dist/mesh.yaml,line=12,col=13,title=virtual-service-subset-defined::VirtualService prod/reviews spec.http[0].route[1].destination.subset: subset "v9" is not defined, got v1. Write v1 [virtual-service-subset-defined, IST0101, KIA1107]',
      '::warning file=repo/dist/mesh.yaml,line=40,col=1,title=yaml-well-formed::a document begins in the middle [yaml-well-formed]',
      '1 error, 1 warning in 10 objects (Istio 1.31), 1 acknowledged',
      '',
    ].join('\n'),
  );
});

test('stops at the number of annotations that GitHub shows, and says how many are missing', () => {
  const findings = [
    ...Array<ReportedDiagnostic>(30).fill(yamlFinding),
    ...Array<ReportedDiagnostic>(12).fill(subsetFinding),
  ];
  const lines = format('github', { ...clean, findings }).split('\n');

  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(10);
  expect(lines.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(lines.at(-2)).toContain('GitHub does not show 22 more');
});

test('Markdown is a table', () => {
  expect(format('markdown')).toBe(
    [
      '### cdk8s-istio check: 1 error, 1 warning in 10 objects (Istio 1.31), 1 acknowledged',
      '',
      '| | where | what | rule |',
      '| --- | --- | --- | --- |',
      String.raw`| error | VirtualService prod/reviews spec.http\[0\].route\[1\].destination.subset<br>dist/mesh.yaml:12 | subset "v9" is not defined, got v1. Write v1 | virtual-service-subset-defined, IST0101, KIA1107 |`,
      '| warning | dist/mesh.yaml:40 | a document begins in the middle | yaml-well-formed |',
      '',
    ].join('\n'),
  );
});

const HOSTILE = 'a\n::error::b\u001b[31m\u0000]]></failure>|`<img src=x>`@all "\'&%0A\u202e\ud800';

test.each([...formats.keys()])('%s escapes hostile names', (name) => {
  const object = { apiVersion: 'v1', kind: HOSTILE, namespace: HOSTILE, name: HOSTILE };
  const place = { file: HOSTILE, line: 1, column: 1 };
  const finding = {
    ...subsetFinding,
    object,
    place,
    path: HOSTILE,
    message: HOSTILE,
    fix: HOSTILE,
    rule: HOSTILE,
    constructPath: HOSTILE,
  };
  const hostile = { ...clean, findings: [finding], acknowledged: [{ ...finding, reason: HOSTILE }] };
  const text = format(name, hostile, { sourceLine: () => HOSTILE, repositoryPath: String });

  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  expect(text).not.toMatch(/^::error::b/m);
});

test('hostile names stay in their cell, element and command', () => {
  const finding = { ...yamlFinding, message: HOSTILE };
  const hostile = { ...clean, findings: [finding] };

  expect(format('junit', hostile).match(/<\/failure>|<img/g)).toBeNull();
  expect(
    format('markdown', hostile)
      .split('\n')[4]
      ?.match(/(?<!\\)\|/g),
  ).toHaveLength(5);
  expect(format('markdown', hostile)).not.toMatch(/<img|@all|(?<!\\)`/);
  expect(format('github', hostile).split('\n')).toHaveLength(3);
  expect(format('github', hostile)).toContain('%250A');
});

interface SarifLog {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly suppressions?: unknown;
      readonly locations: readonly { readonly physicalLocation?: { readonly artifactLocation: unknown } }[];
    }[];
  }[];
}

function format(name: string, what = result, options: Partial<FormatOptions> = {}): string {
  const write = formats.get(name);
  return (
    write?.(what, {
      failOn: 'error',
      hasColor: false,
      sourceLine: () => '  source line',
      repositoryPath: (file) => `repo/${file}`,
      ...options,
    }) ?? ''
  );
}
