/** Signing in and out on this device. Who is signed in: `#platform/session.ts`. */
export { SignInScreen } from './sign-in-screen.tsx';
export { PasswordField } from './password-field.tsx';
export { signIn } from './sign-in.ts';
export { useSignOut } from './use-sign-out.ts';
export type { SignOutOutcome } from './use-sign-out.ts';
