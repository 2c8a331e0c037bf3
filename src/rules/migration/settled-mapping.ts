/** States in which a migration mapping is no longer a draft. */
export const settledMapping: readonly string[] = ['agreed', 'frozen']
