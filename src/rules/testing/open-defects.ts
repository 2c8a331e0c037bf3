/** States of a defect that still wants something of somebody. */
export const openDefects: readonly string[] = ['new', 'confirmed', 'fixing', 'fixed']
