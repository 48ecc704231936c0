#!/usr/bin/env bash
# Shows that the native libraries load on a bare Debian 12 or Ubuntu 22.04, and that without the native step they do not.
# Linux with dpkg, as root, after `dotnet build`:   tests/Native/bare-machine.sh [configuration]
# In a mount namespace of its own, the folder of system libraries holds only what a minimal image has (its required packages and what
# apt needs); GTK, freetype, libatomic and all the rest are gone for the processes below, and the machine itself is not touched.
# Ends with 0 where the tests fail before the step and pass after it. Ends with 77 where no namespace can be made.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
if [ "${1:-}" != --inside ]; then
  unshare -m true 2>/dev/null || { echo "bare-machine: skipped, this machine makes no mount namespace (be root, with CAP_SYS_ADMIN)"; exit 77; }
  exec unshare -m --propagation private "$0" --inside "${1:-debug}"
fi
built="$here/artifacts/bin/FaceValue.Tests/$2"
packages="${NUGET_PACKAGES:-$HOME/.nuget/packages}"
[ -f "$built/FaceValue.Tests.dll" ] || { echo "bare-machine: build first, there is no $built/FaceValue.Tests.dll"; exit 1; }

# The output with the libraries as published. Hard links: the step cuts a link, it never writes through it.
copy="$here/artifacts/bare-machine"
rm -rf "$copy"
trap 'rm -rf "$copy"' EXIT
cp -al "$built" "$copy"
version() { sed -n "s/.*PackageVersion Include=\"$1\" Version=\"\([^\"]*\)\".*/\1/p" "$here/Directory.Packages.props"; }
publish() { rm -f "$copy/$3"; cp "$packages/${1,,}/$(version "$1")/runtimes/$2/native/$3" "$copy/$3"; }
publish TorchSharp linux-x64 libLibTorchSharp.so
publish OpenCvSharp4.official.runtime.linux-x64 linux-x64 libOpenCvSharpExtern.so

# The minimal image: what dpkg calls required, with the libraries that these packages and apt depend on.
triplet=$(dpkg-architecture -qDEB_HOST_MULTIARCH 2>/dev/null || echo x86_64-linux-gnu)
libraries="/usr/lib/$triplet"
kept=$(dpkg-query -W -f '${db:Status-Abbrev} ${Priority} ${binary:Package}\n' | awk '$1 == "ii" && $2 == "required" { print $3 }')
for package in libc6 libgcc-s1 libstdc++6 zlib1g libssl3 libtinfo6 libselinux1 libpcre2-8-0 libacl1 libattr1 libgmp10 libmount1 libblkid1 libuuid1 \
  libsmartcols1 libcap2 libcap-ng0 libcrypt1 liblzma5 libbz2-1.0 liblz4-1 libzstd1 libmd0 libxxhash0 libgcrypt20 libgpg-error0 libudev1 libsystemd0; do
  dpkg-query -W "$package" >/dev/null 2>&1 && kept="$kept $package"
done
room="$here/artifacts/bare-machine-libraries"
mkdir -p "$room"
mount -t tmpfs tmpfs "$room"
mkdir "$room/all" "$room/bare"
mount --bind "$libraries" "$room/all"
dpkg -L $kept | sed -n "s#^\(/usr\)\?/lib/$triplet/\([^/]*\)\$#\2#p" | sort -u | while read -r name; do
  [ -e "$room/all/$name" ] && ln -s "$room/all/$name" "$room/bare/$name"
done
mount --bind "$room/bare" "$libraries"
echo "bare-machine: $(ls "$room/bare" | wc -l) of $(ls "$room/all" | wc -l) entries of $libraries are left"
for library in libgtk-3.so.0 libglib-2.0.so.0 libX11.so.6 libdrm.so.2 libfreetype.so.6 libatomic.so.1; do
  [ ! -e "$libraries/$library" ] || { echo "bare-machine: $library is still there"; exit 1; }
done

tests() { dotnet "$copy/FaceValue.Tests.dll" -class FaceValue.Tests.Native.NativeLibrariesTests -noColor; }
echo "bare-machine: without the native step"
if tests > "$room/before" 2>&1; then echo "bare-machine: the tests passed without the step, so they prove nothing"; exit 1; fi
grep -E "\[FAIL\]|Total:" "$room/before"
echo "bare-machine: the native step"
dotnet "$copy/facevalue-native.dll" "$copy" | sed "s#$here/##"
echo "bare-machine: with it"
tests > "$room/after" 2>&1 || { cat "$room/after"; exit 1; }
grep -E "Total:" "$room/after"
