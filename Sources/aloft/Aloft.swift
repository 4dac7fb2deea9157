@main struct Aloft { static func main() { print("aloft") } }
