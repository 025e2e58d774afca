import type { RuleGuides } from '../rule-guide';

export const guides: RuleGuides = {
  'object-unique': {
    why: 'The cluster keeps one of them: the one that is applied last replaces the other.',
    fix: 'Rename one of the objects, or remove it.',
  },
  'acknowledgement-matches': {
    why: 'The finding is gone, or the rule is misspelled. Left in place, the entry would hide the next finding that it matches.',
    fix: 'Remove the acknowledgement, or correct the rule, kind, namespace, name or path.',
  },
  'acknowledgement-name-current': {
    why: 'The old name still works, but reports print the new one.',
    fix: 'Write the new name of the rule.',
  },
  'configuration-valid': {
    why: 'The setting is ignored, so the check does not run as intended.',
    fix: 'Correct the setting as the message says.',
  },
  'rule-completes': {
    why: 'Its findings are incomplete. The other rules have run.',
    fix: 'Report the error together with the objects that were checked.',
  },
};
