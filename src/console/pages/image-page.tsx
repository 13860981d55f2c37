export const ImagePage = () => <h1>Image</h1>
