/** Stands in for the audit's own setting: subgraphs answer also what a better plan would not have asked. */
export function shouldPunishForPoorPlans(): boolean {
  return false;
}
