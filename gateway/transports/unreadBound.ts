/** So many bytes of answers may wait for a client that goes on asking without reading. */
export const UNREAD_BOUND = 4 * 1_024 * 1_024;
