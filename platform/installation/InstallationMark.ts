/** What an installation is known by: written once into its store, and the id into its store of keys. */
export type InstallationMark = {
  /** Random. */
  readonly id: string;
  /** HMAC-SHA-256 of a constant, in base64url, under a key that derives from the secret: of no use to find it. */
  readonly secretFingerprint: string;
};

/** The key of the last value that a mark is. */
export const INSTALLATION_MARK = 'installation';
