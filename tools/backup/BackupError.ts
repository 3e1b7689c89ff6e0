/** Why a backup can not be made or brought back, as a sentence for who asked for it. */
export class BackupError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackupError';
  }
}
