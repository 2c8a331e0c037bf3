import { generateValidators } from '../scripts/validators.mjs'

/** The validators of the built-in kinds are generated from their schemas; tests need them as programs do. */
export async function setup(): Promise<void> {
  await generateValidators()
}
