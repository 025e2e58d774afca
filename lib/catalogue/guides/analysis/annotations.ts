import type { RuleGuides } from '../../rule-guide';

export const guides: RuleGuides = {
  'annotation-current': {
    why: 'The annotation still works, but a later release will ignore it.',
    fix: 'Use the replacement that the message names, or remove the annotation.',
  },
  'annotation-known': {
    why: 'A misspelled annotation has no effect, and Istio does not report it.',
    fix: 'Correct the name of the annotation, or remove it.',
  },
  'annotation-placed': {
    why: 'Istio reads the annotation on another kind. Here it has no effect.',
    fix: 'Move the annotation to an object of the kind that the message names. For workloads, that is the Pod template.',
  },
  'annotation-stable': {
    why: 'The annotation may change or disappear in any release. Almost all annotations are alpha, so the rule is optional.',
    fix: 'Read the upgrade notes of each release, or use a stable setting instead.',
  },
  'annotation-valid': {
    why: 'The injector refuses the Pod, or uses its default instead.',
    fix: 'Set the annotation to a value of the type that the message names.',
  },
};
