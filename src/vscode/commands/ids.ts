/**
 * Every command that package.json contributes, and no other: a test compares the two.
 * What a command does stands in the file of its name.
 */
export const commandIds = {
  newEngagement: 'fieldbook.newEngagement',
  newRecord: 'fieldbook.newRecord',
  moveToState: 'fieldbook.moveToState',
  goToRecord: 'fieldbook.goToRecord',
  showLinks: 'fieldbook.showLinks',
  copyId: 'fieldbook.copyId',
  checkEngagement: 'fieldbook.checkEngagement',
  refresh: 'fieldbook.refresh',
  showAllKinds: 'fieldbook.showAllKinds',
  showUsedKinds: 'fieldbook.showUsedKinds',
  restartServer: 'fieldbook.restartServer',
  showOutput: 'fieldbook.showOutput',
} as const

export type CommandName = keyof typeof commandIds
