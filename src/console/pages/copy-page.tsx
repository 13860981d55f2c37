export const CopyPage = () => <h1>Copy</h1>
