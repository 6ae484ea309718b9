/** What the hashing thread is asked. */
export type PasswordJob =
  | { readonly kind: 'hash'; readonly job_id: number; readonly password: string; readonly cost: number }
  | { readonly kind: 'compare'; readonly job_id: number; readonly password: string; readonly hash: string };

export type PasswordAnswer =
  | { readonly kind: 'hash'; readonly job_id: number; readonly hash: string }
  | { readonly kind: 'compare'; readonly job_id: number; readonly isRight: boolean };
