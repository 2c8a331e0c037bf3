/** Bounds on what is read from a repository. Past one, the file gets a finding and nothing else happens. */
export const limits = {
  /** Bytes of one file. */
  fileBytes: 2_000_000,
  /** Nested collections in one YAML text. */
  nesting: 64,
  /** Records of one engagement. */
  records: 200_000,
  /** Files looked at below an engagement's root. */
  files: 400_000,
  /** Findings reported for one file. */
  findingsPerFile: 100,
  /** Kinds that an engagement defines itself. */
  ownKinds: 200,
  /** Characters of a text that a repository's own pattern is matched against. */
  patternInput: 10_000,
} as const
