import { subjects, type Subject } from './guides/subjects';
import type { RuleGuide } from './rule-guide';

/** The prose of a rule and the file of its page. */
export interface RulePage extends RuleGuide {
  readonly subject: Subject;
  /** Its page in the package: `docs/rules/gateways/gateway-has-servers.md`. */
  readonly file: string;
}

const pages: ReadonlyMap<string, RulePage> = new Map(
  subjects.flatMap((subject) =>
    Object.entries(subject.guides).map(
      ([name, guide]) => [name, { ...guide, subject, file: `docs/rules/${subject.folder}/${name}.md` }] as const,
    ),
  ),
);

/** @returns undefined for a name that no rule has */
export function pageOf(rule: string): RulePage | undefined {
  return pages.get(rule);
}

/**
 * The page on the web. Package registries serve the files of each version, so the page exists wherever the package does.
 *
 * @param version of the package, `0.1.0`
 */
export function addressOf({ file }: RulePage, version: string): string {
  return `https://unpkg.com/cdk8s-istio@${version}/${file}`;
}
