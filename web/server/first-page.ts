/** Part of the session cookie's name, whether it is bound to HTTPS or not. */
const SESSION = 'rmp.session=';

/**
 * Where the bare address leads. A device that works here answers it by its own worker; who asks the server and brings no
 * session was most likely never here, and sees the start at once instead of a counter that sends him on.
 */
export const firstPage = (cookies: string | undefined): '/bill' | '/start' =>
  cookies?.includes(SESSION) ? '/bill' : '/start';
