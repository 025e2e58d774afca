import type { RuleGuides } from '../rule-guide';

export const guides: RuleGuides = {
  'yaml-well-formed': {
    why: 'Nothing in the document can be read or applied.',
    fix: 'Correct the syntax at the place that the message names. Save the file as UTF-8.',
  },
  'yaml-keys-unique': {
    why: 'Parsers keep one of the two values and lose the other, and which one differs between tools.',
    fix: 'Remove one of the two keys.',
  },
  'yaml-rendered': {
    why: 'Template expressions such as {{ .Values.name }} are not YAML.',
    fix: 'Render the template first, with helm template or kustomize build, and check the output.',
  },
  'yaml-within-limits': {
    why: 'Very deep nesting, aliases that expand without bound and enormous documents are refused, so that reading always ends.',
    fix: 'Split the file into smaller documents, or expand its aliases.',
  },
  'file-within-folder': {
    why: 'A link in a repository could lead to any file of the machine. The file is not read, although kubectl would apply it.',
    fix: 'Copy the file into the folder, or also pass the path of the file.',
  },
  'manifest-identified': {
    why: 'An object needs apiVersion, kind and metadata to be applied.',
    fix: 'Add the missing fields, or leave the file out of the check.',
  },
};
