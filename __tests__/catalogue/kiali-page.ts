import { findRules } from '../../lib/catalogue/find-rules';
import { linkTo } from './rule-index';
import { kialiNotes } from './kiali-notes';

/** All codes that Kiali prints about manifests, as of August 2026. */
export const KIALI_CODES: readonly string[] = [
  ['0002', '0003', '0004', '0005'],
  ['0101', '0102', '0104', '0105', '0106', '0107', '0108', '0109', '0110'],
  ['0201', '0202', '0203', '0204', '0205', '0206', '0207', '0208', '0209', '0210', '0211', '0212'],
  ['0301', '0302', '0401', '0501', '0505', '0506', '0601', '0602', '0701'],
  ['1004', '1006', '1007'],
  ['1101', '1102', '1104', '1105', '1106', '1107', '1108', '1109', '1110', '1111', '1112', '1113', '1114', '1115'],
  ['1116', '1117', '1211', '1212'],
  ['1301', '1311', '1312', '1313', '1314', '1315', '1316', '1317'],
  ['1401', '1402', '1501', '1502', '1503', '1504', '1601', '1701', '1702'],
]
  .flat()
  .map((number) => `KIA${number}`);

/** The page that maps the codes of Kiali to rules. */
export function formatKialiPage(made: string): string {
  const rows = KIALI_CODES.map((code) => {
    const names = findRules(code).map(({ name }) => linkTo(name));
    return `| ${code} | ${names.join(', ')} | ${(kialiNotes[code] ?? '').replaceAll('|', '\\|')} |`;
  });
  return `${made}# Kiali codes

All ${String(KIALI_CODES.length)} codes that Kiali prints about manifests, with the rules that find the same and where they differ. A
finding that has a code of Istio as well is reported once.

| code | rules | differences from Kiali |
| --- | --- | --- |
${rows.join('\n')}
`;
}
