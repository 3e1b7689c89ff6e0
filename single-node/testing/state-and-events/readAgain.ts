/** What events may leave to be read again, and why they cannot tell it. All else they must tell. */
export const readAgain: readonly { readonly mark: RegExp; readonly reason: string }[] = [
  {
    mark: /\.(posts|comments|replies)\({"order":"TOP"}\)$/,
    reason: 'It is ordered by a score, and moves with every reaction.',
  },
  { mark: /\.(versions|formerVersions)$/, reason: 'Few ever look at former versions: no event tells them.' },
  { mark: /^Query\.viewer$/, reason: 'Sessions are listed for the viewer only, and few ever look at them.' },
  {
    mark: /^Query\.conversations$/,
    reason: 'It spans many places, of which hints tell that they are new or have changed.',
  },
];
