/** A file of what only this phone knows yet, and the way back from it. Its format: `docs/backup-file.md`. */
export { BackupButton } from './backup-button.tsx';
export { BackupScreen } from './backup-screen.tsx';
